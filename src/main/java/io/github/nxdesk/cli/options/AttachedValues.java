package io.github.nxdesk.cli.options;

import java.util.Arrays;
import picocli.CommandLine;

/// Lets an option's value after `=` begin with a hyphen: `--message-text="$text"` has to work
/// whatever the text is, and picocli would take `-v…`, `--` or `--closed` there for options.
///
/// Such a value is marked with a NUL, which no argument of a process can hold, and the mark is
/// taken off when the value is converted.
public final class AttachedValues {
  private static final char MARK = '\0';

  private AttachedValues() {}

  /// The arguments with those values marked.
  public static String[] mark(String... arguments) {
    return Arrays.stream(arguments).map(AttachedValues::mark).toArray(String[]::new);
  }

  /// Makes the command line take the marks off.
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
