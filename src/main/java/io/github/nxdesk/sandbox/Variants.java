package io.github.nxdesk.sandbox;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The assumptions in which a sandbox differs from the usual one.
///
/// @param chosen a way other than the usual one for each of them
public record Variants(Map<Assumption, String> chosen) {
  /// Everything as usual.
  public static final Variants NONE = new Variants(Map.of());

  /// Keeps its own copy, in the order of the assumptions.
  ///
  /// @throws IllegalArgumentException if a way is not one of its assumption's
  public Variants {
    var copy = new EnumMap<Assumption, String>(Assumption.class);
    chosen.forEach((assumption, way) -> {
      if (!assumption.ways().contains(way)) {
        throw new IllegalArgumentException(assumption.code() + "=" + way + " is not a variant");
      }
      if (!way.equals(assumption.ways().getFirst())) {
        copy.put(assumption, way);
      }
    });
    chosen = Collections.unmodifiableMap(copy);
  }

  /// Reads `order=1-minus1,put=keep`.
  ///
  /// @throws IllegalArgumentException if it has an unknown variant, or two of one assumption; the
  ///   message says so and lists the known ones
  public static Variants parse(String text) {
    var chosen = new EnumMap<Assumption, String>(Assumption.class);
    for (var pair : text.split(",", -1)) {
      if (!known().contains(pair)) {
        throw new IllegalArgumentException(
            "unknown variant '%s'. Known variants: %s".formatted(pair, String.join(", ", known())));
      }
      var code = pair.substring(0, pair.indexOf('='));
      var assumption =
          Arrays.stream(Assumption.values())
              .filter(each -> each.code().equals(code))
              .findFirst()
              .orElseThrow();
      if (chosen.put(assumption, pair.substring(code.length() + 1)) != null) {
        throw new IllegalArgumentException(
            "%s can only be given once; this is twice: %s".formatted(code, text));
      }
    }
    return new Variants(chosen);
  }

  /// Every variant that [#parse] reads, the usual ways included.
  public static List<String> known() {
    return Arrays.stream(Assumption.values())
        .flatMap(assumption -> assumption.ways().stream().map(way -> assumption.code() + "=" + way))
        .toList();
  }

  /// Each other way of each assumption, by itself.
  public static List<Variants> all() {
    return Arrays.stream(Assumption.values())
        .flatMap(assumption ->
            assumption.ways().stream().skip(1).map(way -> new Variants(Map.of(assumption, way))))
        .toList();
  }

  /// All assumptions the other way at once; of several other ways, the first.
  public static Variants allOthers() {
    return new Variants(
        Arrays.stream(Assumption.values())
            .collect(Collectors.toMap(each -> each, each -> each.ways().get(1))));
  }

  /// The way that an assumption is.
  String of(Assumption assumption) {
    return chosen.getOrDefault(assumption, assumption.ways().getFirst());
  }

  /// Whether an assumption is that way.
  ///
  /// @throws IllegalArgumentException if it has no such way
  boolean is(Assumption assumption, String way) {
    if (!assumption.ways().contains(way)) {
      throw new IllegalArgumentException(assumption.code() + " has no way " + way);
    }
    return of(assumption).equals(way);
  }

  /// What [#parse] reads.
  @Override
  public String toString() {
    return chosen.entrySet().stream()
        .map(each -> each.getKey().code() + "=" + each.getValue())
        .collect(Collectors.joining(","));
  }
}
