package io.github.nxdesk.sandbox;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One way to misbehave, and how often.
///
/// @param kind what goes wrong
/// @param share the part of the requests it hits, from 0 (none) to 1 (all)
public record Fault(FaultKind kind, double share) {
  private static final Pattern SHARE = Pattern.compile("(\\d+(?:\\.\\d+)?|\\.\\d+)(%?)");

  /// @throws IllegalArgumentException if the share is not from 0 to 1
  public Fault {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share must be from 0 to 1, not " + share);
    }
  }

  /// Reads `KIND=SHARE`, where the share is a part of one (`0.1`) or a percentage (`10%`).
  ///
  /// @throws IllegalArgumentException if it cannot be read; the message says what is wrong and
  ///   lists the kinds
  public static Fault parse(String text) {
    var separator = text.indexOf('=');
    if (separator < 0) {
      throw unreadable("'" + text + "' is not KIND=SHARE");
    }
    var code = text.substring(0, separator);
    var kind =
        FaultKind.ofCode(code)
            .orElseThrow(() -> unreadable("'" + code + "' is not a kind of fault"));
    var share = text.substring(separator + 1);
    var number = SHARE.matcher(share);
    if (!number.matches()) {
      throw unreadable("'" + share + "' is not a share");
    }
    var part = Double.parseDouble(number.group(1)) / (number.group(2).isEmpty() ? 1 : 100);
    if (part > 1) {
      throw unreadable("the share '" + share + "' is more than all");
    }
    return new Fault(kind, part);
  }

  private static IllegalArgumentException unreadable(String what) {
    return new IllegalArgumentException(
        what
            + "; write KIND=SHARE with a share from 0 to 1 or from 0% to 100%, and one of the kinds"
            + " "
            + Arrays.stream(FaultKind.values())
                .map(FaultKind::code)
                .collect(Collectors.joining(", ")));
  }
}
