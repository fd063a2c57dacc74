package io.github.nxdesk.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One command of a script and what it is to print.
///
/// @param line where in the script it stands, from 1
/// @param command for the shell; several lines where the script continues it
/// @param background whether it serves until the script ends
/// @param expected its lines as the script has them: standard output as it is, standard error
///   behind `! `, and the exit code behind `? ` where it is not 0
record Step(int line, String command, boolean background, List<String> expected) {
  /// The steps of a script. `$ ` begins a command, `& ` one that serves in the background, `> `
  /// goes on with it; `# ` at the line's start is a comment where no output is expected.
  static List<Step> parse(List<String> lines) {
    var steps = new ArrayList<Step>();
    for (int i = 0; i < lines.size(); ) {
      if (!isCommand(lines.get(i))) {
        i++;
        continue;
      }
      int start = i;
      var command = new ArrayList<String>(List.of(lines.get(i++).substring(2)));
      while (i < lines.size() && lines.get(i).startsWith("> ")) {
        command.add(lines.get(i++).substring(2));
      }
      var expected = new ArrayList<String>();
      while (i < lines.size() && !isCommand(lines.get(i)) && !lines.get(i).startsWith("# ")) {
        expected.add(lines.get(i++));
      }
      steps.add(
          new Step(
              start + 1,
              String.join("\n", command),
              lines.get(start).startsWith("& "),
              trimmed(expected)));
    }
    return steps;
  }

  /// Whether the command printed that. In an expected line `[..]` stands for any text; a line `...`
  /// stands for any lines.
  boolean accepts(List<String> actual) {
    var pattern =
        expected.stream()
            .map(line ->
                line.equals("...")
                    ? "(?:.*\\n)*?"
                    : Pattern.quote(line).replace("[..]", "\\E.*\\Q") + "\\n")
            .collect(Collectors.joining());
    var text = trimmed(actual).stream().map(line -> line + "\n").collect(Collectors.joining());
    return Pattern.compile(pattern).matcher(text).matches();
  }

  private static boolean isCommand(String line) {
    return line.startsWith("$ ") || line.startsWith("& ");
  }

  private static List<String> trimmed(List<String> lines) {
    int end = lines.size();
    while (end > 0 && lines.get(end - 1).isEmpty()) {
      end--;
    }
    return List.copyOf(lines.subList(0, end));
  }
}
