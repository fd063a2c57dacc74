import com.google.googlejavaformat.java.Main;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs google-java-format over every Java source under a folder, because its own command line
/// takes files and no folders, and the build has to work where there is no `find`.
///
/// Arguments: `check` (fails and lists the files that differ) or `replace` (rewrites them), then
/// the folder.
final class FormatSources {
  public static void main(String[] args) throws Exception {
    var mode = args[0];
    var arguments = new ArrayList<String>();
    arguments.addAll(
        switch (mode) {
          case "check" -> List.of("--dry-run", "--set-exit-if-changed");
          case "replace" -> List.of("--replace");
          default -> throw new IllegalArgumentException("check or replace, not " + mode);
        });
    try (var files = Files.walk(Path.of(args[1]))) {
      files
          .map(Path::toString)
          .filter(file -> file.endsWith(".java"))
          .sorted()
          .forEach(arguments::add);
    }
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = new Main(out, err, System.in).format(arguments.toArray(String[]::new));
    if (code != 0) {
      err.println("not formatted: run `mvn validate -Dformat.mode=replace`");
    }
    System.exit(code);
  }
}
