package io.github.nxdesk.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A command that the documentation tells people to type.
///
/// @param command for the shell; several lines where it spans them
/// @param output what the documentation shows it to print; empty where it shows nothing
record Example(String command, List<String> output) {
  /// What is an example: a line that runs nxdesk, at its start or behind another command.
  private static final Pattern RUNS_NXDESK =
      Pattern.compile("(^|[;|&]\\s*|^if ! |^if )nxdesk(\\s|$)");

  /// What is left out although it is about nxdesk: settings for the live service, calls of it, and
  /// the build.
  private static final Pattern LEFT_OUT = Pattern.compile("^(export|curl|mvn)\\s");

  /// Those of a help text: the lines between its two headings.
  static List<Example> ofHelp(List<String> help) {
    return ofScript(
        help.stream()
            .dropWhile(line -> !line.equals("Examples:"))
            .skip(1)
            .takeWhile(line -> line.startsWith("  "))
            .map(String::strip)
            .toList());
  }

  /// Those of a manual page's source.
  static List<Example> ofManual(List<String> roff) {
    return ofScript(
        roff.stream()
            .dropWhile(line -> !line.equals(".EX"))
            .skip(1)
            .takeWhile(line -> !line.equals(".EE"))
            .map(line ->
                line.replace("\\-", "-")
                    .replace("\\(aq", "'")
                    .replace("\\(ti", "~")
                    .replace("\\(ga", "`")
                    .replace("\\(ha", "^")
                    .replace("\\e", "\\")
                    .strip())
            .toList());
  }

  /// Those in the `sh` and `console` blocks of a page.
  static List<Example> ofMarkdown(List<String> page) {
    var examples = new ArrayList<Example>();
    for (int i = 0; i < page.size(); i++) {
      var fence = page.get(i).strip();
      if (!fence.startsWith("```")) {
        continue;
      }
      var block = page.stream().skip(i + 1).takeWhile(line -> !line.strip().equals("```")).toList();
      i += block.size() + 1;
      switch (fence) {
        case "```sh" -> examples.addAll(ofScript(block));
        case "```console" ->
            Step.parse(block)
                .forEach(step -> examples.add(new Example(step.command(), step.expected())));
        default -> {}
      }
    }
    return examples.stream()
        .filter(example ->
            RUNS_NXDESK.matcher(example.command()).find()
                && !LEFT_OUT.matcher(example.command()).find())
        .toList();
  }

  /// Whether it serves until it is stopped.
  boolean serves() {
    return command.startsWith("nxdesk sandbox")
        && !command.contains("--help")
        && !command.contains(" reset");
  }

  /// A line each, unless it is continued behind a backslash or by an open `if`.
  private static List<Example> ofScript(List<String> lines) {
    var examples = new ArrayList<Example>();
    var command = new ArrayList<String>();
    for (var line : lines) {
      command.add(line);
      boolean open = command.getFirst().startsWith("if ") && !line.equals("fi");
      if (!open && !line.endsWith("\\")) {
        examples.add(new Example(command.stream().collect(Collectors.joining("\n")), List.of()));
        command.clear();
      }
    }
    return examples;
  }

  @Override
  public String toString() {
    return command;
  }
}
