package io.github.nxdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.sandbox.Fault;
import io.github.nxdesk.sandbox.FaultKind;
import io.github.nxdesk.sandbox.Sandbox;
import io.github.nxdesk.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// Every command, called with marked secrets, in success and in failure: nothing that it writes, to
/// the streams or to files, holds them. The one exception is the file that was asked for.
class SecretsTest {
  private static final String MARK = "m4rked";
  private static final String SECRET = MARK + "-secret";

  /// What a command needs to come as far as a request; a command that is not here ends early.
  private static final Map<String, String> ARGUMENTS =
      Map.of(
          "get", "87654321",
          "update", "87654321 --closed",
          "delete", "87654322 --yes",
          "comment", "87654321 --text=Hello",
          "comments", "87654321",
          "undo", "--yes",
          "completion", "bash",
          "config get", "output",
          "config set", "output text",
          "auth login", "--username=anna@example.com --password-stdin --storage=file");

  @TempDir private Path folder;

  static List<String> commands() {
    var names = new ArrayList<String>();
    collect("", new CommandLine(TestHost.table().tree()), names);
    names.remove("sandbox"); // It serves until it is interrupted, and is given no secret.
    return names;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void areWrittenNowhere(String command) throws Exception {
    try (var sandbox = sandbox("good.json");
        var failing = sandbox("bad.json", new Fault(FaultKind.UNAUTHORIZED, 1));
        var cut = sandbox("cut.json", new Fault(FaultKind.DROP, 1))) {
      for (var server : List.of(sandbox, failing, cut)) {
        check(command, server, Map.of("NEXUDUS_TOKEN", SECRET));
        check(command, server, Map.of("NEXUDUS_USERNAME", "anna", "NEXUDUS_PASSWORD", SECRET));
        check(command, server, Map.of("NEXUDUS_TOKEN", SECRET + " \u0000"));
        check(command, server, Map.of("HTTPS_PROXY", "socks://u:%s@h".formatted(SECRET)));
      }
    }
  }

  /// What is kept of a run is among the files that are searched.
  @Test
  void areInNoJournalAndNoLedger() throws Exception {
    try (var sandbox = sandbox("good.json")) {
      check("update", sandbox, Map.of("NEXUDUS_TOKEN", SECRET));
      try (Stream<Path> files = Files.walk(folder.resolve("nxdesk"))) {
        assertThat(files.filter(Files::isRegularFile).map(Path::toString))
            .anySatisfy(file -> assertThat(file).contains("/runs/"))
            .anySatisfy(file -> assertThat(file).doesNotContain("/runs/"));
      }
    }
  }

  /// A keyring's tool gets them on standard input: everybody may read its arguments.
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the tool is a script for sh")
  void areNoArgumentsAndInNoEnvironmentOfAKeyringsTool() throws Exception {
    var tool = folder.resolve("secret-tool");
    Files.writeString(
        tool,
        """
        #!/bin/sh
        { echo "$0 $*"; env; } >> "$0.seen"
        [ "$1" = store ] && exec cat > "$0.kept"
        [ -e "$0.kept" ] && exec cat "$0.kept"
        exit 1
        """);
    assertThat(tool.toFile().setExecutable(true)).isTrue();
    try (var sandbox = sandbox("good.json")) {
      var host =
          new TestHost(folder)
              .with("PATH", folder + ":/usr/bin:/bin")
              .with("NEXUDUS_BASE_URL", sandbox.baseUrl().toString())
              .withInput(SECRET);
      assertThat(host.run("auth", "login", "--with-token").code()).isZero();
      assertThat(host.run("update", "87654321", "--closed", "-vv").code()).isZero();
      assertThat(Files.readString(folder.resolve("secret-tool.kept"))).contains(SECRET);
      assertThat(Files.readString(folder.resolve("secret-tool.seen")))
          .contains("store --label=nxdesk (default)", "lookup service")
          .doesNotContain(MARK);
    }
  }

  private void check(String command, Sandbox sandbox, Map<String, String> environment)
      throws IOException {
    var host =
        new TestHost(folder)
            .with("NEXUDUS_BASE_URL", sandbox.baseUrl().toString())
            .withInput(SECRET);
    environment.forEach(host::with);
    for (var format : List.of("text", "json")) {
      var words = new ArrayList<>(List.of(command.split(" ")));
      Stream.of(ARGUMENTS.getOrDefault(command, "").split(" "))
          .filter(word -> !word.isEmpty())
          .forEach(words::add);
      words.addAll(List.of("-o", format, "-vv"));
      var run = host.run(words.toArray(String[]::new));
      assertThat(run.out() + run.err()).as(command).doesNotContain(MARK).doesNotContain(encoded());
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).filter(file -> !file.endsWith("default.json")))
          .allSatisfy(file ->
              // Byte for byte: not all of it is text.
              assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                  .doesNotContain(MARK)
                  .doesNotContain(encoded()));
    }
  }

  /// As HTTP Basic carries it.
  private static String encoded() {
    var pair = ("anna:" + SECRET).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(pair);
  }

  private Sandbox sandbox(String file, Fault... faults) throws IOException {
    return Sandbox.start(
        SandboxOptions.of(folder.resolve(file), InstantSource.fixed(TestHost.NOW))
            .withFaults(Arrays.asList(faults)));
  }

  private static void collect(String prefix, CommandLine line, List<String> names) {
    line.getSubcommands()
        .forEach((name, sub) -> {
          if (sub.getSubcommands().isEmpty()) {
            names.add(prefix + name);
          }
          collect(prefix + name + " ", sub, names);
        });
  }
}
