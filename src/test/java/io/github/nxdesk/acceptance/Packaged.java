package io.github.nxdesk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The program that these tests are about: the folder that `mvn package` makes.
///
/// Where it is missing or older than its sources, the tests fail, for they would say nothing about
/// them. `mvn verify` packages before it runs the tests; an IDE does not.
final class Packaged {
  private static final List<Path> SOURCES =
      Stream.of("pom.xml", "src/main", "src/build", "src/dist", "completion")
          .map(Path::of)
          .toList();

  /// `bin`, `lib`, `runtime` and `share`.
  static final Path FOLDER = upToDate(Path.of("target", "nxdesk").toAbsolutePath());

  /// What starts the program.
  static final Path LAUNCHER = FOLDER.resolve(Path.of("bin", "nxdesk"));

  private Packaged() {}

  private static Path upToDate(Path folder) {
    try {
      var last = folder.resolve(Path.of("lib", "nxdesk.aot")); // Packaging touches it at its end.
      if (Files.notExists(last)) {
        throw new IllegalStateException(folder + " is missing: run `mvn -q package -DskipTests`");
      }
      var newer = newerThan(Files.getLastModifiedTime(last));
      if (newer.isPresent()) {
        throw new IllegalStateException(
            "%s is older than %s: run `mvn -q package -DskipTests`".formatted(folder, newer.get()));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> newerThan(FileTime time) throws IOException {
    for (var source : SOURCES) {
      try (var files = Files.walk(source)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          if (Files.getLastModifiedTime(file).compareTo(time) > 0) {
            return Optional.of(file);
          }
        }
      }
    }
    return Optional.empty();
  }
}
