package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every example of the help, the manual, the README and the documentation works: run by the
/// packaged launcher against a served sandbox, it exits with 0 and prints what is shown.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the examples are for sh")
class ExamplesIT {
  private static final Path MANUAL = Packaged.FOLDER.resolve(Path.of("share", "man", "man1"));

  /// What examples need: an id, a time stamp, and a jq that fails where a property is not there.
  private static final String PREAMBLE =
      """
      jq() { command jq -e "$@"; }
      id=87654321
      PASSWORD=secret
      SEEN=$(nxdesk get $id -o json | jq -r .UpdatedOn) || exit
      """;

  /// All but the reference, which has the examples of the manual.
  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(Path.of("docs"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), docs)
          .filter(file -> file.toString().endsWith(".md") && !file.endsWith("reference.md"))
          .sorted()
          .toList();
    }
  }

  static List<Path> manual() throws IOException {
    try (Stream<Path> pages = Files.list(MANUAL)) {
      return pages.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void ofThePageWork(Path page, @TempDir Path home) throws Exception {
    Tools.need("jq");
    run(Example.ofMarkdown(Files.readAllLines(page)), home);
  }

  @ParameterizedTest
  @MethodSource("manual")
  void ofTheManualAndTheHelpWork(Path page, @TempDir Path home) throws Exception {
    var command = page.getFileName().toString().replace(".1", "").replace('-', ' ');
    List<Example> ofHelp;
    try (var shell = new Shell(home)) {
      ofHelp = Example.ofHelp(shell.run(command + " --help"));
    }
    var ofManual = Example.ofManual(Files.readAllLines(page));
    assertThat(ofHelp).isNotEmpty();
    assertThat(ofManual).isNotEmpty();
    var examples = new LinkedHashSet<Example>(ofHelp);
    examples.addAll(ofManual);
    run(List.copyOf(examples), home);
  }

  @Test
  void areFound() throws IOException {
    assertThat(Example.ofMarkdown(Files.readAllLines(Path.of("README.md")))).hasSizeGreaterThan(10);
    assertThat(Example.ofMarkdown(Files.readAllLines(Path.of("docs", "sandbox.md"))))
        .hasSizeGreaterThan(2);
  }

  private static void run(List<Example> examples, Path home) throws Exception {
    Files.writeString(home.resolve("reply.txt"), "Thank you for waiting.\n");
    Files.writeString(home.resolve("changes.csv"), "Id,Priority\n87654321,High\n");
    Files.writeString(home.resolve("ids.txt"), "87654321\n87654322\n");
    var failed = new ArrayList<String>();
    try (var shell = new Shell(home)) {
      shell.serve("nxdesk sandbox");
      for (var example : examples) {
        if (example.serves()) {
          serve(example, home);
          continue;
        }
        var printed = shell.run(PREAMBLE + example.command());
        boolean good =
            example.output().isEmpty()
                ? printed.stream().noneMatch(line -> line.startsWith("? "))
                : new Step(0, example.command(), false, example.output()).accepts(printed);
        if (!good) {
          failed.add(example.command() + "\n" + String.join("\n", printed));
        }
      }
    }
    assertThat(failed).isEmpty();
  }

  /// A server is good when it serves; on a port that is free now, whatever the example says.
  private static void serve(Example example, Path home) throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    try (var shell = new Shell(home)) {
      shell.serve(example.command().replaceFirst("--port=\\d+", "--port=" + port));
    }
  }
}
