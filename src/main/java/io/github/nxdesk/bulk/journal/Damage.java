package io.github.nxdesk.bulk.journal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Lines of a journal that are damaged or missing.
///
/// @param first the number of the first of them
/// @param last the number of the last of them
/// @param ids messages that they seem to be about
public record Damage(long first, long last, Set<Long> ids) {
  private static final int NAMED = 5;

  /// All of these lines, for people.
  public static String labels(List<Damage> damage) {
    var labels = damage.stream().limit(NAMED).map(Damage::label).collect(Collectors.joining(", "));
    return damage.size() <= NAMED
        ? labels
        : "%s and %d more places".formatted(labels, damage.size() - NAMED);
  }

  /// The lines, for people.
  public String label() {
    return first == last ? "line " + first : "lines %d-%d".formatted(first, last);
  }
}
