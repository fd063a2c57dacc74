package io.github.nxdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost.Run;
import io.github.nxdesk.sandbox.Sandbox;
import io.github.nxdesk.sandbox.SandboxOptions;
import io.github.nxdesk.sandbox.Variants;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The main flows against a service that is each way it can be (docs/api.md), and every other way
/// at once.
class VariantFlowsTest {
  private static final String ID = "87654321";

  @TempDir private Path folder;

  static Stream<Variants> variants() {
    return Stream.concat(Stream.of(Variants.NONE, Variants.allOthers()), Variants.all().stream());
  }

  @ParameterizedTest
  @MethodSource("variants")
  void updates(Variants variants) throws IOException {
    try (var sandbox = serve(variants)) {
      var host = host(sandbox);
      var before = record(host, ID);
      var run = host.run("update", ID, "--priority=Critical", "-o", "json");
      assertThat(run.code()).as(run.toString()).isZero();
      var after = record(host, ID);
      assertThat(after.path("Priority").asInt()).isEqualTo(4);
      for (var property : List.of("SystemId", "CustomFields", "Subject", "OwnerId")) {
        assertThat(after.path(property)).as(property).isEqualTo(before.path(property));
      }
      assertThat(host.run("update", ID, "--priority=Critical").out())
          .contains("already up to date");
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void appliesAStoppedRunToItsEndAndUndoesIt(Variants variants) throws IOException {
    try (var sandbox = serve(variants)) {
      var host = host(sandbox);
      var rows =
          """
          {"Id":87654322,"Subject":"A"}
          {"Id":1,"Subject":"B"}
          {"Id":87654323,"Subject":"C"}
          """;
      var before = List.of(subject(host, "87654322"), subject(host, "87654323"));
      host.withInput(rows);
      var stopped = host.run("apply", "--fail-fast", "-o", "json");
      assertThat(stopped.code()).as(stopped.toString()).isNotZero();
      host.withInput(rows);
      var resumed = host.run("apply", "-o", "json");
      assertThat(resumed.code()).as(resumed.toString()).isEqualTo(9);
      assertThat(resumed.json().path("Run")).isEqualTo(stopped.json().path("Run"));
      assertThat(resumed.json().path("Failed").asInt()).isEqualTo(1);
      assertThat(List.of(subject(host, "87654322"), subject(host, "87654323")))
          .containsExactly("A", "C");
      var undone = host.run("undo");
      assertThat(undone.code()).as(undone.toString()).isZero();
      assertThat(List.of(subject(host, "87654322"), subject(host, "87654323"))).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void listsInBothOrders(Variants variants) throws IOException {
    try (var sandbox = serve(variants)) {
      var host = host(sandbox);
      var rising = ids(host.run("list", "--all", "--sort=Id", "-o", "ids"));
      var falling = ids(host.run("list", "--all", "--sort=Id", "--desc", "-o", "ids"));
      assertThat(rising).hasSize(27).isSorted();
      assertThat(falling).isEqualTo(rising.reversed());
      var newest = created(host.run("list", "--limit=3", "-o", "json"));
      var all = created(host.run("list", "--all", "-o", "json"));
      assertThat(newest).isEqualTo(all.stream().sorted().toList().reversed().subList(0, 3));
      var urgent = host.run("list", "--priority=Critical", "--all", "-o", "json").json();
      assertThat(urgent).isNotEmpty().allMatch(each -> each.path("Priority").asInt() == 4);
      var ties = host.run("list", "--all", "--sort=Priority", "--desc", "-o", "json").json();
      assertThat(stream(ties).map(each -> each.path("Priority").asInt()).toList().reversed())
          .isSorted();
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void comments(Variants variants) throws IOException {
    try (var sandbox = serve(variants)) {
      var host = host(sandbox);
      var run = host.run("comment", ID, "--text=On our way.", "-o", "json");
      if (run.code() == 3) { // The service does not tell who the user is.
        assertThat(run.err() + run.out()).contains("--as=ID");
        run = host.run("comment", ID, "--text=On our way.", "--as=998870", "-o", "json");
      }
      assertThat(run.code()).as(run.toString()).isZero();
      var added = run.json().path("CommentId");
      var listed = host.run("comments", ID, "-o", "json").json();
      assertThat(listed)
          .filteredOn(each -> each.path("Id").equals(added))
          .extracting(each -> each.path("CoworkerId").asInt())
          .containsExactly(998870);
      assertThat(stream(listed).map(each -> each.path("CreatedOn").asString()).toList()).isSorted();
    }
  }

  @ParameterizedTest
  @MethodSource("variants")
  void deletes(Variants variants) throws IOException {
    try (var sandbox = serve(variants)) {
      var host = host(sandbox);
      var run = host.run("delete", ID, "--yes", "-o", "json");
      boolean refused = variants.toString().contains("delete=refused");
      assertThat(run.code()).as(run.toString()).isEqualTo(refused ? 3 : 0);
      assertThat(host.run("get", ID).code()).isEqualTo(refused ? 0 : 5);
    }
  }

  private Sandbox serve(Variants variants) throws IOException {
    return Sandbox.start(
        SandboxOptions.of(folder.resolve("served.json"), InstantSource.fixed(TestHost.NOW))
            .withVariants(variants));
  }

  private TestHost host(Sandbox sandbox) {
    return new TestHost(folder.resolve("state")).at(sandbox.baseUrl());
  }

  private static JsonNode record(TestHost host, String id) {
    return host.run("get", id, "-o", "json").json();
  }

  private static String subject(TestHost host, String id) {
    return record(host, id).path("Subject").asString();
  }

  private static List<Long> ids(Run run) {
    assertThat(run.code()).as(run.toString()).isZero();
    return run.out().lines().map(Long::parseLong).toList();
  }

  private static List<String> created(Run run) {
    assertThat(run.code()).as(run.toString()).isZero();
    // With or without decimals and the Z, the same second compares the same.
    return stream(run.json())
        .map(each -> each.path("CreatedOn").asString().substring(0, 19))
        .toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
