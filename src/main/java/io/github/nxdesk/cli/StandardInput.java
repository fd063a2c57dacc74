package io.github.nxdesk.cli;

import java.util.Map;
import picocli.CommandLine.ParseResult;

/// Standard input can be read once only.
final class StandardInput {
  private StandardInput() {}

  /// @param readers options, and whether they read it
  static void refuseTwo(ParseResult arguments, Map<String, Boolean> readers) {
    var reading = readers.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey);
    var names = reading.sorted().toList();
    if (names.size() > 1) {
      throw Options.wrong(
          arguments, "%s cannot both read standard input".formatted(String.join(" and ", names)));
    }
  }
}
