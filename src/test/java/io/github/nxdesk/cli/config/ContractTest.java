package io.github.nxdesk.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import io.github.nxdesk.nexudus.ContractPoint;
import io.github.nxdesk.sandbox.Assumption;
import io.github.nxdesk.sandbox.Sandbox;
import io.github.nxdesk.sandbox.SandboxOptions;
import io.github.nxdesk.sandbox.Variants;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ContractTest {
  private static final String ID = "87654331";

  /// What would take a log-in, a deletion, much traffic, a closed message, or a message with a
  /// certain value.
  private static final Set<String> UNSEEN =
      Set.of(
          "throttle",
          "day",
          "denied",
          "delete",
          "client-id",
          "token-errors",
          "two-factor",
          "accept",
          "first-read",
          "closed-on",
          "ai-zero",
          "dates=written-decimals");

  @TempDir private Path folder;

  static Stream<Variants> variants() {
    return Stream.concat(
        // Only whole records in the answers to writes show their decimals.
        Stream.of(Variants.NONE, Variants.parse("dates=written-decimals,value=record")),
        Variants.all().stream()
            .filter(each -> UNSEEN.stream().noneMatch(each.toString()::startsWith)));
  }

  @ParameterizedTest
  @MethodSource("variants")
  void findsOutWhichWayTheServiceIs(Variants variants) throws IOException {
    try (var sandbox = serve(variants)) {
      var host = host(sandbox);
      var before = host.run("get", ID, "-o", "json").json();
      var run = host.run("doctor", "--contract", "--message", ID, "--yes", "-o", "json");
      assertThat(run.code()).as(run.toString()).isZero();
      var differing = new TreeMap<String, String>();
      for (var point : run.json().path("Contract")) {
        if (point.path("Result").asString().equals("differs")) {
          differing.put(point.path("Name").asString(), point.path("Seen").asString());
        }
      }
      assertThat(differing).isEqualTo(expected(variants));
      assertThat(withoutStamps(host.run("get", ID, "-o", "json").json()))
          .isEqualTo(withoutStamps(before));
      assertThat(run.out()).doesNotContain(before.path("Subject").asString(), "a-token");
    }
  }

  private static Map<String, String> expected(Variants variants) {
    var expected = new TreeMap<String, String>();
    for (var pair : variants.toString().split(",", -1)) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        expected.put(pair.substring(0, sign), pair.substring(sign + 1));
      }
    }
    return expected;
  }

  private static Map<String, JsonNode> withoutStamps(JsonNode record) {
    var all = new TreeMap<String, JsonNode>();
    record.properties().forEach(each -> all.put(each.getKey(), each.getValue()));
    all.keySet().removeAll(Set.of("UpdatedOn", "UpdatedBy", "IsNew"));
    return all;
  }

  @Test
  void readsWithTenRequestsOneASecond() throws IOException {
    try (var sandbox = serve(Variants.NONE)) {
      var host = host(sandbox);
      var run = host.run("doctor", "--contract", "-v");
      assertThat(run.err().lines()).hasSize(10).allMatch(line -> line.startsWith("GET "));
      assertThat(host.waits).hasSize(9);
      assertThat(run.out()).contains("   2 put           not seen");
    }
  }

  @Test
  void stopsAtTheFirstRefusalOfTheCredential() throws IOException {
    try (var sandbox = serve(Variants.parse("denied=html"))) {
      var run = host(sandbox).with("NEXUDUS_TOKEN", "wrong").run("doctor", "--contract", "-v");
      assertThat(run.code()).isEqualTo(4);
      assertThat(run.err().lines().filter(line -> line.startsWith("GET "))).hasSize(1);
      assertThat(run.err()).contains("10 denied        differs: html instead of json");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--message=5, 2, --contract",
    "--yes, 2, --contract",
    "--contract --message=x --yes, 3, Id",
    "--contract --message=5, 2, --yes",
    "--contract --message=5 --yes, 5, no such message"
  })
  void refusesWhatItCannotDo(String options, int code, String words) throws IOException {
    try (var sandbox = serve(Variants.NONE)) {
      var run =
          host(sandbox)
              .run(
                  Stream.concat(Stream.of("doctor"), Stream.of(options.split(" ", -1)))
                      .toArray(String[]::new));
      assertThat(run.code()).as(run.toString()).isEqualTo(code);
      assertThat(run.err()).contains(words);
    }
  }

  /// The sandbox, which is written apart from the client, numbers and names the same points.
  @ParameterizedTest
  @EnumSource(ContractPoint.class)
  void everyPointIsOneOfTheSandboxes(ContractPoint point) {
    assertThat(Arrays.stream(Assumption.values()))
        .anySatisfy(assumption -> {
          assertThat(assumption.number()).isEqualTo(point.number());
          assertThat(assumption.code()).isEqualTo(point.label());
          assertThat(assumption.ways()).startsWith(point.usual());
        })
        .hasSameSizeAs(ContractPoint.values());
  }

  private Sandbox serve(Variants variants) throws IOException {
    return Sandbox.start(
        SandboxOptions.of(folder.resolve("served.json"), InstantSource.fixed(TestHost.NOW))
            .withVariants(variants));
  }

  private TestHost host(Sandbox sandbox) {
    return new TestHost(folder.resolve("state")).at(sandbox.baseUrl());
  }
}
