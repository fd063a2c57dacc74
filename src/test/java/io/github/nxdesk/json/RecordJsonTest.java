package io.github.nxdesk.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.FieldValue.Verbatim;
import io.github.nxdesk.model.Message;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordJsonTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 9007199254740993L, Long.MAX_VALUE})
  void keepsIdsOfSixtyFourBits(long id) {
    assertThat(read("{\"Id\":%d}".formatted(id)).map(Message::id)).contains(id);
    assertThat(write(Field.ID, new Int(id))).isEqualTo("{\"Id\":%d}".formatted(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.50", "0.1", "100.0", "12345678901234567890.123456789012345678901234567890",
        "9223372036854775808", "123456789012345678901234567890", "[1,{\"a\":2.50}]", "{}"
      })
  void sendsBackWhatItDoesNotUnderstandAsItCame(String json) {
    var value = value(Field.PRIORITY, json);
    assertThat(value).contains(new Verbatim(json));
    assertThat(write(Field.PRIORITY, value.orElseThrow()))
        .isEqualTo("{\"Priority\":%s}".formatted(json));
  }

  /// nexudus-api.md, Update: what was read is sent back as it was read.
  @Test
  void laysAChangeOverTheRecordAsItCame() {
    var read =
        "{\"CustomFields\":{\"Rate\":1.50,\"Big\":1e99999999999},\"Id\":5,\"Priority\":2,"
            + "\"UpdatedOn\":\"2025-01-15T10:30:00Z\",\"SystemId\":\"a\",\"New\":[null,-0]}";
    var body = Change.NONE.with(Field.ID, new Int(5)).with(Field.PRIORITY, new Int(3));
    assertThat(RecordJson.write(body, read(read), Set.of()))
        .isEqualTo(read.replace("\"Priority\":2", "\"Priority\":3"));
  }

  /// nexudus-api.md, HelpDeskMessage: they are commands, and would be carried out again.
  @Test
  void leavesOutWhatARecordListsOfImageCommands() {
    var read = "{\"Id\":5,\"NewImageUrl\":\"https://example.com/a.png\",\"ClearImageFile\":true}";
    var body = Change.NONE.with(Field.ID, new Int(5));
    assertThat(RecordJson.write(body, read(read), Set.of())).isEqualTo("{\"Id\":5}");
    assertThat(
            RecordJson.write(
                body.with(Field.CLEAR_IMAGE_FILE, new Bool(true)), read(read), Set.of()))
        .isEqualTo("{\"Id\":5,\"ClearImageFile\":true}");
  }

  @Test
  void tellsNullFromAbsent() {
    var record = read("{\"Id\":5,\"OwnerId\":null}").orElseThrow().fields();
    assertThat(record.value(Field.OWNER_ID)).contains(FieldValue.CLEARED);
    assertThat(record.value(Field.HELP_DESK_DEPARTMENT_ID)).isEmpty();
  }

  @Test
  void writesNullForWhatIsClearedAndNothingForWhatIsAbsent() {
    assertThat(write(Field.OWNER_ID, FieldValue.CLEARED)).isEqualTo("{\"OwnerId\":null}");
  }

  @Test
  void readsTruthAndText() {
    assertThat(value(Field.CLOSED, "true")).contains(new Bool(true));
    assertThat(value(Field.CLOSED, "\"true\"")).contains(new Text("true"));
  }

  @Test
  void readsAWholeNumberInAnyNotationThatIsOne() {
    assertThat(value(Field.PRIORITY, "3")).contains(new Int(3));
    assertThat(value(Field.PRIORITY, "-3")).contains(new Int(-3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Zoë",
        "🖨️ 👩‍👩‍👧",
        "\uD83D",
        "\uDDA8",
        "a\uDDA8\uD83Db",
        "\u0000\u001F\u007F\u2028",
        "\"\\/\b\f\n\r\t"
      })
  void carriesAnyTextThereAndBackExactly(String text) {
    var sent = write(Field.SUBJECT, new Text(text)).getBytes(StandardCharsets.UTF_8);
    var echoed = new String(sent, StandardCharsets.UTF_8).replaceFirst("\\{", "{\"Id\":5,");
    assertThat(read(echoed).orElseThrow().fields().value(Field.SUBJECT)).contains(new Text(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD83D", "🖨", "é"})
  void writesAsciiOnly(String text) {
    assertThat(write(Field.SUBJECT, new Text(text))).isASCII();
  }

  @Test
  void keepsTheWholeRecordAsItCame() {
    var json = "{\"Id\":5,\"New\":[1.50,null,{\"A\":\"\\n\"}],\"Subject\":\"é\"}";
    assertThat(read(json).map(Message::json)).contains(json);
  }

  @Test
  void putsTheWholeRecordOnOneLine() {
    assertThat(read("{\n  \"Id\" : 5\n}").map(Message::json)).contains("{\"Id\":5}");
  }

  private static Optional<Message> read(String json) {
    return RecordJson.message(JsonTree.parse(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static Optional<FieldValue> value(Field field, String json) {
    return read("{\"Id\":5,\"%s\":%s}".formatted(field.wireName(), json))
        .flatMap(message -> message.fields().value(field));
  }

  private static String write(Field field, FieldValue value) {
    return RecordJson.write(new Change(Map.of(field, value)));
  }
}
