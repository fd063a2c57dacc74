package io.github.nxdesk.cli.options;

import java.util.Arrays;
import picocli.CommandLine;

/// Lets an option's value after `=` begin with a hyphen: `--message-text="$text"` must work for any
/// text, and picocli would read `-v…`, `--` or `--closed` there as options.
///
/// Such a value is marked with a NUL, which a process argument can't contain, and the mark is
/// removed when the value is converted.
public final class AttachedValues {
  private static final char MARK = '\0';

  private AttachedValues() {}

  /// The arguments with those values marked.
  public static String[] mark(String... arguments) {
    return Arrays.stream(arguments).map(AttachedValues::mark).toArray(String[]::new);
  }

  /// Makes the command line remove the marks.
  public static CommandLine unmark(CommandLine commandLine) {
    return commandLine.registerConverter(
        String.class, text -> text.indexOf(MARK) == 0 ? text.substring(1) : text);
  }

  private static String mark(String argument) {
    int separator = argument.indexOf('=');
    return argument.startsWith("--") && argument.startsWith("-", separator + 1) && separator > 0
        ? argument.substring(0, separator + 1) + MARK + argument.substring(separator + 1)
        : argument;
  }
}
