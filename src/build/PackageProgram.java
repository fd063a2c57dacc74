import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/// Completes the folder that Maven has assembled: gives it a Java runtime, a picocli that can be
/// cached, and the cache that makes it start fast.
///
/// What would come out the same as the last time is kept, which saves most of the time of a build
/// while somebody works on the program.
///
/// Arguments: the runtime's modules, picocli's sources, the packaged folder, a folder to work in.
final class PackageProgram {
  public static void main(String[] args) throws Exception {
    var modules = args[0];
    var sources = Path.of(args[1]);
    var folder = Path.of(args[2]);
    var work = Files.createDirectories(Path.of(args[3]));
    var tools =
        "%s %s %s"
            .formatted(
                System.getProperty("java.home"),
                Runtime.version(),
                digest(Path.of("src", "build")));

    make(
        folder.resolve("runtime"),
        work,
        modules + " " + tools,
        () -> JavaRuntime.link(modules, folder));

    var picocli = work.resolve("picocli.jar");
    make(
        picocli,
        work,
        digest(sources.resolve("picocli")) + " " + tools,
        () -> compilePicocli(sources, picocli, work));
    Files.copy(
        picocli,
        folder.resolve(Path.of("lib", "picocli.jar")),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);

    var cache = folder.resolve(Path.of("lib", "nxdesk.aot"));
    var program =
        "%s %s %s"
            .formatted(
                digest(folder.resolve("bin")),
                digest(folder.resolve("lib")),
                Files.getLastModifiedTime(folder.resolve(Path.of("runtime", "lib", "modules"))));
    make(cache, work, program + " " + tools, () -> TrainingRun.record(folder, work));
    start(
        List.of(
            folder.resolve(Path.of("bin", "nxdesk")).toString(),
            "__man",
            folder.resolve(Path.of("share", "man", "man1")).toString()));
    // By its time the tests know whether the program is older than its sources.
    Files.setLastModifiedTime(cache, FileTime.from(Instant.now()));
  }

  private interface Step {
    void run() throws Exception;
  }

  /// Runs the step unless the file or folder was made of the same before.
  private static void make(Path made, Path work, String from, Step step) throws Exception {
    var record = work.resolve(made.getFileName() + ".from");
    if (Files.exists(made) && Files.exists(record) && Files.readString(record).equals(from)) {
      return;
    }
    Files.deleteIfExists(record);
    step.run();
    Files.writeString(record, from);
  }

  /// Of the names, times and contents of the files in a folder, but for the cache: it fits no file
  /// that has another time.
  private static String digest(Path folder) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.endsWith("nxdesk.aot")) {
          digest.update((file.getFileName() + " " + Files.getLastModifiedTime(file)).getBytes());
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// For the runtime's own class version, since an ahead-of-time cache cannot hold the Java 5
  /// classes of its jar.
  private static void compilePicocli(Path sources, Path jar, Path work) throws IOException {
    var classes = Files.createDirectories(work.resolve("picocli")).toString();
    run(
        "javac",
        "--release=" + Runtime.version().feature(),
        "-proc:none",
        "-nowarn",
        "-Xlint:none",
        "-g:source,lines",
        "-sourcepath",
        sources.toString(),
        "-d",
        classes,
        sources.resolve("picocli").resolve("CommandLine.java").toString());
    run(
        "jar",
        "--create",
        "--file",
        jar.toString(),
        "--date",
        "2026-01-01T00:00:00Z",
        "-C",
        classes,
        ".");
  }

  /// Runs a tool of the JDK.
  static void run(String tool, String... arguments) {
    int code = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments);
    if (code != 0) {
      throw new IllegalStateException(tool + " failed");
    }
  }

  /// Runs another program.
  static void start(List<String> command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = process.inputReader().lines().collect(Collectors.joining("\n"));
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed:\n" + said);
    }
  }
}
