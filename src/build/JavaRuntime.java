import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Comparator;
import java.util.function.Predicate;

/// The Java runtime that lies beside the program, so that it needs no Java on the machine.
final class JavaRuntime {
  /// Where the packaged folder has the trusted roots.
  static final Path ROOTS = Path.of("runtime", "lib", "security", "jssecacerts");

  /// Makes it in the packaged folder.
  ///
  /// @param modules those of the JDK that the program needs, separated by commas
  static void link(String modules, Path folder) throws Exception {
    var runtime = folder.resolve("runtime");
    delete(runtime); // jlink only makes new folders.
    PackageProgram.run(
        "jlink",
        "--add-modules",
        modules,
        "--strip-debug",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        runtime.toString());
    var roots = folder.resolve(ROOTS);
    partRoots(roots.resolveSibling("cacerts"), roots);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /// Moves the trusted roots to the file that the JDK looks at first, in the format in which single
  /// roots are found without all being parsed (`http.RootFile`); JDKs come with it or with PKCS12.
  ///
  /// The JDK parses the old file at each handshake, only to see which roots are marked there as its
  /// own: those, and no others, are left in it.
  private static void partRoots(Path own, Path all) throws Exception {
    var found = KeyStore.getInstance(own.toFile(), (char[]) null);
    Files.delete(own); // It may be a link to the system's.
    write(found, all, _ -> true);
    write(found, own, alias -> alias.contains(" [jdk"));
  }

  private static void write(KeyStore found, Path file, Predicate<String> which) throws Exception {
    var roots = KeyStore.getInstance("JKS");
    roots.load(null, null);
    for (var alias : Collections.list(found.aliases())) {
      if (which.test(alias)) {
        roots.setCertificateEntry(alias, found.getCertificate(alias));
      }
    }
    try (var out = Files.newOutputStream(file)) {
      roots.store(out, "changeit".toCharArray());
    }
  }
}
