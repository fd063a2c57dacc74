package io.github.nxdesk.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import io.github.nxdesk.model.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Every option of `update` that sets a field, and what becomes of the sandbox's record.
class UpdateFieldsTest {
  /// With a department, an owner and no image.
  private static final String PLAIN = "87654321";

  /// With an image.
  private static final String IMAGE = "87654328";

  /// Closed, with an owner.
  private static final String CLOSED = "87654327";

  private static final List<String> STORED =
      List.of(
          "Id",
          "BusinessId",
          "CoworkerId",
          "Subject",
          "MessageText",
          "Priority",
          "AiProcessingResult",
          "HelpDeskDepartmentId",
          "Closed",
          "OwnerId",
          "ImageFileName");

  @TempDir private Path folder;

  /// What the options make of the property of the message.
  record Effect(String property, String json, String id, List<String> options) {}

  static Stream<Effect> effects() {
    return Stream.of(
        effect("BusinessId", "1400", PLAIN, "--business-id=1400"),
        effect("CoworkerId", "998878", PLAIN, "--coworker-id", "998878"),
        effect("Subject", "\"@x %n ${y} 😀\"", PLAIN, "--subject", "@x %n ${y} 😀"),
        effect("Subject", "\"'quoted' \"", PLAIN, "--subject='quoted' "),
        effect("MessageText", "\"a\\nb \"", PLAIN, "--message-text", "a\nb "),
        effect("MessageText", "\"short\"", PLAIN, "--text=short"),
        effect("Priority", "4", PLAIN, "--priority=critical"),
        effect("Priority", "1", PLAIN, "--priority", "1"),
        effect("AiProcessingResult", "3", PLAIN, "--ai-processing-result=NOTRESPONDED"),
        effect("HelpDeskDepartmentId", "32", PLAIN, "--help-desk-department-id=32"),
        effect("HelpDeskDepartmentId", "33", PLAIN, "--department-id", "33"),
        effect("HelpDeskDepartmentId", "null", PLAIN, "--unset=help-desk-department-id"),
        effect("HelpDeskDepartmentId", "null", PLAIN, "--unset", "department-id"),
        effect("OwnerId", "9223372036854775807", PLAIN, "--owner-id=9223372036854775807"),
        effect("OwnerId", "null", PLAIN, "--unset", "owner-id"),
        effect("OwnerId", "null", PLAIN, "--unset", "OwnerId,owner-id", "--unset=owner-id"),
        effect("Closed", "true", PLAIN, "--closed"),
        effect("Closed", "true", PLAIN, "--closed=true"),
        effect("Closed", "true", PLAIN, "--closed", "TRUE"),
        effect("Closed", "true", PLAIN, "--no-closed=false"),
        effect("Closed", "false", CLOSED, "--no-closed"),
        effect("Closed", "false", CLOSED, "--closed=false"),
        effect("Closed", "false", CLOSED, "--closed", "false"),
        effect("ImageFileName", "\"b.png\"", PLAIN, "--new-image-url=https://example.com/a/b.png"),
        effect("ImageFileName", "\"b.png\"", PLAIN, "--image-url", "https://example.com/b.png"),
        effect("ImageFileName", "null", IMAGE, "--clear-image-file"),
        effect("ImageFileName", "null", IMAGE, "--clear-image=true"));
  }

  private static Effect effect(String property, String json, String id, String... options) {
    return new Effect(property, json, id, List.of(options));
  }

  @ParameterizedTest
  @MethodSource("effects")
  void setsThatFieldAndNoOther(Effect effect) {
    var host = new TestHost(folder);
    long id = Long.parseLong(effect.id());
    var before = host.sandboxRecord(id);
    assertThat(update(host, effect.id(), effect.options()).code()).isZero();
    var after = host.sandboxRecord(id);
    assertThat(after.path(effect.property()))
        .hasToString(effect.json())
        .isNotEqualTo(before.path(effect.property()));
    var others = STORED.stream().filter(name -> !name.equals(effect.property())).toList();
    assertThat(values(after, others)).isEqualTo(values(before, others));
  }

  @Test
  void everyOptionOfTheTableOfFieldsIsAmongThem() {
    var given =
        effects()
            .flatMap(effect -> effect.options().stream())
            .map(option -> option.replaceFirst("=.*", ""))
            .toList();
    var options = new ArrayList<String>();
    Field.changeable()
        .forEach(field -> {
          options.add(field.flag());
          options.addAll(field.aliases());
        });
    assertThat(given).containsAll(options);
  }

  @Test
  void setsSeveralFieldsAtOnce() {
    var host = new TestHost(folder);
    update(host, PLAIN, List.of("--priority=High", "--closed", "--unset=owner-id,department-id"));
    assertThat(values(host.sandboxRecord(87654321), STORED.subList(5, 10)))
        .containsExactly("3", "1", "null", "true", "null");
  }

  @Test
  void closedDoesNotSwallowTheIdThatFollows() {
    var host = new TestHost(folder);
    host.run("update", "--closed", PLAIN, "--sandbox");
    assertThat(host.sandboxRecord(87654321).path("Closed")).hasToString("true");
  }

  @Test
  void clearImageDoesNotSwallowTheIdThatFollows() {
    var host = new TestHost(folder);
    host.run("update", "--clear-image", IMAGE, "--sandbox");
    assertThat(host.sandboxRecord(87654328).path("ImageFileName")).hasToString("null");
  }

  @Test
  void takesTheIdAsAnOption() {
    var host = new TestHost(folder);
    host.run("update", "--id=" + PLAIN, "--priority=High", "--sandbox");
    assertThat(host.sandboxRecord(87654321).path("Priority")).hasToString("3");
  }

  @Test
  void takesTheSameIdTwiceForOne() {
    var host = new TestHost(folder);
    var run = host.run("update", PLAIN, "--id", PLAIN, "--priority=High", "--sandbox");
    assertThat(run.code()).isZero();
  }

  /// A double cannot hold it.
  @Test
  void keepsAllDigitsOfALongId() {
    var host = new TestHost(folder);
    var run = host.run("update", "9007199254740993", "--priority=High", "--sandbox", "-ojson");
    assertThat(run.json().path("Id")).hasToString("9007199254740993");
  }

  private static TestHost.Run update(TestHost host, String id, List<String> options) {
    var arguments = new ArrayList<>(List.of("update", id, "--sandbox"));
    arguments.addAll(options);
    return host.run(arguments.toArray(String[]::new));
  }

  private static List<String> values(JsonNode record, List<String> properties) {
    return properties.stream().map(property -> record.path(property).toString()).toList();
  }
}
