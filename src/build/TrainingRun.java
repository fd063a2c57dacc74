import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// A run of the packaged program in which the JVM records what starts need, so that it need not
/// find it out at each of them (docs/decisions/0008).
final class TrainingRun {
  private static final String PASSWORD = "training";

  private static final String RECORD =
      """
      {"Id":87654321,"BusinessId":1,"CoworkerId":1,"Subject":"S","MessageText":"T","Priority":2,\
      "AiProcessingResult":1,"HelpDeskDepartmentId":null,"Closed":false,"OwnerId":7,\
      "UpdatedOn":"2025-01-15T10:30:00Z","CustomFields":[1.5,true]}
      """;

  private static final String SAVED =
      """
      {"Status":200,"Message":"HelpDeskMessage was successfully updated.","Value":{"Id":87654321},\
      "Errors":null,"WasSuccessful":true}
      """;

  private static final String REFUSED =
      """
      {"Message":"Subject: is a required field","Value":null,"Errors":[{"AttemptedValue":null,\
      "Message":"is a required field","PropertyName":"Subject"}],"WasSuccessful":false}
      """;

  /// What people and scripts do most, and how it fails most.
  private static final List<String> COMMANDS =
      List.of(
          "update 87654321 --priority=High",
          "update 87654321 --priority=High -o json",
          "update 87654321 --priority=Normal --color=always",
          "update 87654321 --closed --dry-run -o json",
          "update --no-read --id=87654321 --business-id=1 --coworker-id=1 --subject=S"
              + " --message-text=T --priority=3 --ai-processing-result=1",
          "update 1 --subject=S",
          "get 87654321",
          "get 87654321 -o json",
          "get 87654321 87654322 -o ndjson",
          "get 87654321 --token-file token",
          "update 87654321 --priority=Hihg --subject=",
          "update 87654321 --prioriti=High",
          "update --help",
          "--sandbox -o json get --help",
          "__complete -- update --pri",
          "help update",
          "--help",
          "--version");

  /// Makes `lib/nxdesk.aot` in the packaged folder.
  ///
  /// @param work for the files that it needs while it runs
  static void record(Path folder, Path work) throws Exception {
    var cache = folder.resolve(Path.of("lib", "nxdesk.aot"));
    Files.deleteIfExists(cache);
    var roots = folder.resolve(JavaRuntime.ROOTS);
    var identity = work.resolve("identity.p12").toString();
    var certificate = work.resolve("identity.crt").toString();
    var trusted = work.resolve("trusted");
    Files.deleteIfExists(Path.of(identity));
    keytool(
        "-genkeypair",
        identity,
        PASSWORD,
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=dns:localhost");
    keytool("-exportcert", identity, PASSWORD, "-file", certificate);
    // The built-in roots stay in it, so that looking through them is part of the training.
    Files.copy(roots, trusted, StandardCopyOption.REPLACE_EXISTING);
    keytool("-importcert", trusted.toString(), "changeit", "-noprompt", "-file", certificate);
    var server = serve(Path.of(identity));
    try {
      run(folder, cache, work, trusted, server.getAddress().getPort());
    } finally {
      server.stop(0);
    }
  }

  private static void run(Path folder, Path cache, Path work, Path trusted, int port)
      throws Exception {
    var command = new ArrayList<String>();
    command.add(folder.resolve(Path.of("runtime", "bin", "java")).toString());
    command.addAll(launcherOptions(folder));
    command.addAll(
        List.of(
            // What it counts of the methods is of fifteen commands: a start would compile at once
            // what only all of them together use much (docs/decisions/0008).
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-AOTRecordTraining",
            "-XX:AOTCacheOutput=" + cache,
            "-Djavax.net.ssl.trustStore=" + trusted,
            "-cp",
            folder.resolve(Path.of("lib", "nxdesk.jar")).toString(),
            "io.github.nxdesk.Training"));
    var log = work.resolve("training.log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    var baseUrl = "https://localhost:" + port;
    builder.directory(work.toFile());
    Files.writeString(work.resolve("token"), "training\n");
    builder.environment().put("NEXUDUS_BASE_URL", baseUrl);
    if (System.getProperty("os.name").startsWith("Windows")) {
      builder.environment().put("NEXUDUS_TOKEN", "training");
    } else {
      lendKeyring(builder.environment(), Files.createDirectories(work.resolve("keyring")), baseUrl);
    }
    var process = builder.start();
    try (var input = process.outputWriter()) {
      for (var line : COMMANDS) {
        input.write(line + "\n");
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the training failed: see " + log);
    }
  }

  /// Puts scripts in the place of the operating system's tools, and a settings file in that of the
  /// user's, so that reading a stored credential is part of the training too.
  private static void lendKeyring(Map<String, String> environment, Path folder, String baseUrl)
      throws IOException {
    for (var name : List.of("secret-tool", "security")) {
      var tool = folder.resolve(name);
      Files.writeString(
          tool,
          """
          #!/bin/sh
          echo '{"base_url":"%s","token":"training","user":"training","client_id":"training"}'
          """
              .formatted(baseUrl));
      Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    var settings = Files.createDirectories(folder.resolve(Path.of(".config", "nxdesk")));
    Files.writeString(settings.resolve("config.toml"), "[default]\nstorage = \"keyring\"\n");
    environment.remove("NEXUDUS_TOKEN");
    environment.remove("NEXUDUS_USERNAME");
    environment.remove("NEXUDUS_PASSWORD");
    environment.remove("NXDESK_PROFILE");
    environment.remove("NXDESK_CONFIG");
    environment.remove("XDG_CONFIG_HOME");
    environment.put("HOME", folder.toString());
    environment.put("PATH", folder + ":/usr/bin:/bin");
  }

  /// The cache fits only the options that it was made with, so they are taken from where they are
  /// used.
  private static List<String> launcherOptions(Path folder) throws IOException {
    var launcher = Files.readString(folder.resolve(Path.of("bin", "nxdesk")));
    var options = Pattern.compile("(?m)^options=\"([^\"]*)\"$").matcher(launcher);
    if (!options.find()) {
      throw new IllegalStateException("the launcher sets no options=\"...\"");
    }
    return List.of(options.group(1).split("\\s+"));
  }

  private static void keytool(String action, String store, String password, String... arguments)
      throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(action, "-alias", "local", "-keystore", store, "-storepass", password));
    command.addAll(List.of(arguments));
    PackageProgram.start(command);
  }

  private static HttpsServer serve(Path identity) throws Exception {
    var keys = KeyStore.getInstance(identity.toFile(), PASSWORD.toCharArray());
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext("/", TrainingRun::answer);
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var path = exchange.getRequestURI().getPath();
    var unknown = path.endsWith("/1");
    var body = exchange.getRequestMethod().equals("PUT") ? SAVED : unknown ? REFUSED : RECORD;
    var text = path.endsWith("/") ? "[" + body + "]" : body;
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(unknown ? 400 : 200, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
