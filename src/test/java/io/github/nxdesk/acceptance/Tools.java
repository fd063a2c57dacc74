package io.github.nxdesk.acceptance;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The programs that integration tests run. `.ci/run` installs them, so in CI a missing one fails
/// the test; on somebody's machine it is reported as skipped, for the build itself needs no more
/// than JDK and Maven.
public final class Tools {
  private Tools() {}

  /// Ends the test where one of them is missing.
  public static void need(String... programs) {
    for (var program : programs) {
      if (Stream.of(System.getenv("PATH").split(File.pathSeparator))
          .noneMatch(folder -> Files.isExecutable(Path.of(folder, program)))) {
        throw absent(program);
      }
    }
  }

  /// Ends the test because the program could not be started.
  public static AssertionError absent(String program) {
    var message = program + " is not installed, and the test needs it; .ci/run installs it";
    if (System.getenv("CI") == null) {
      Assumptions.abort(message);
    }
    return new AssertionError(message);
  }
}
