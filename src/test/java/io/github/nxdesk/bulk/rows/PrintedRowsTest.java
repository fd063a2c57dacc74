package io.github.nxdesk.bulk.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Int;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// JSON as `get`, `list` and `jq` print it.
class PrintedRowsTest {
  private static final Change ROW =
      new Change(Map.of(Field.ID, new Int(7), Field.PRIORITY, new Int(3)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"CreatedOn\":\"2025-01-01T00:00:00Z\",\"X\":1,\"AiThing\":[{}],\"Id\":7,\"Priority\":3}",
        "{\"Id\":7,\"Priority\":3,\"MinutesToClose\":null,\"UniqueId\":\"a\"}",
        "{\"Id\":7,\"Priority\":3,\"NewImageUrl\":null,\"ClearImageFile\":null}",
        "{\"Id\":7,\"Priority\":3,\"NewImageUrl\":false,\"ClearImageFile\":false}",
        """
        {
          "Id": 7,
          "CustomFields": [
            {
              "a": "}{"
            }
          ],
          "Priority": 3
        }
        """,
        "{\n\"Id\": 7,\n\"Priority\": 3\n}",
        "[\n{\"Id\":7,\n\"Priority\":3}\n]\n",
        "{\"Id\":7,\"Priority\":3,\"UpdatedOn\":null}",
        "{\"Id\":7.0,\"Priority\":\"3.0\"}",
      })
  void readsTheSameRow(String text) throws Exception {
    assertThat(Rows.changes(text)).containsExactly(ROW);
  }

  @Test
  void readsObjectsOfSeveralLinesOneAfterAnother() throws Exception {
    var object = "{\n  \"Id\": 7,\n  \"Priority\": 3\n}\n";
    assertThat(Rows.changes(object + object)).containsExactly(ROW, ROW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Id\":7,\"UpdatedOn\":null,\"Priorty\":3}|line 1, column 26: unknown column 'Priorty'."
            + " Did you mean 'Priority'?",
        "{\"Id\":7,\"UpdatedOn\":null,\"Prio\":3}|line 1, column 26: unknown column 'Prio'. Did"
            + " you mean 'Priority'?",
        "{\"Id\":7,\"UpdatedOn\":null,\"Urgency\":3}|line 1, column 26: unknown column 'Urgency'.",
        "{\"Id\":7,\"Urgency\":{}}|line 1, column 9: unknown column 'Urgency'.",
        "{\"Id\":7,\"UpdatedOn\":\"soon\"}|UpdatedOn line 1, column 21: is not a timestamp",
        "{\"Id\":7,\"UpdatedOn\":5}|UpdatedOn line 1, column 21: is not a timestamp",
        "{\"Id\":8.76543E+07}|Id line 1, column 7: was rounded by a spreadsheet",
      })
  void namesWhatIsProbablyAMistake(String text, String message) throws Exception {
    assertThat(Rows.shown(text)).singleElement().asString().startsWith(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Id': 7}",
        "{\"Id\": 7, \"Subject\": \"a\tb\"}",
        "{\"Id\": 07}",
        "{\"Id\": +7}",
        "{\"Id\": NaN}",
        "{Id: 7}",
        "{\"Id\": 7,}",
        "{\"Id\": 7 // seven\n}",
        "{\"Id\": .5}",
        "{\"Id\": \"\\x\"}",
      })
  void saysNothingThatOnlyAProgrammerUnderstands(String text) throws Exception {
    assertThat(Rows.shown(text))
        .first()
        .asString()
        .contains("this is not valid JSON")
        .doesNotContain("Feature", "token", "CTRL", "parser");
  }

  @Test
  void readsUpdatedOn() throws Exception {
    assertThat(Rows.read("{\"Id\":7,\"UpdatedOn\":\"2025-01-15T10:30:00\"}"))
        .singleElement()
        .extracting(reading -> ((Reading.Good) reading).row().updatedOn().orElseThrow().toString())
        .isEqualTo("2025-01-15T10:30:00Z");
  }

  @Test
  void goesOnBehindWhatNoParserTakes() throws Exception {
    var rows =
        """
        {"Id":%s}
        {"%s":1}
        {"Id":2,"Subject":"%s"}
        {"Id":3}
        """
            .formatted("1".repeat(2000), "x".repeat(60_000), "y".repeat(JsonSnippet.LONGEST + 1));
    var survey = Rows.survey(rows);
    assertThat(survey.good()).isEqualTo(1);
    assertThat(survey.cutOff()).isFalse();
    assertThat(survey.bad()).extracting(each -> each.place().line()).containsExactly(1L, 2L, 3L);
    assertThat(Rows.survey("[%s]".formatted(rows.strip().replace("\n", ",\n"))).good())
        .isEqualTo(1);
  }

  @Test
  void namesAnArrayInAnNdjsonFile(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("rows.ndjson"), "[{\"Id\":1}]");
    try (var input = RowInput.ofFile(file.toString())) {
      assertThat(
              catchThrowable(
                  () -> RowValidation.of(input, RowReaders.ofRows(Optional.empty(), false, false))))
          .hasMessageEndingWith("is one JSON array, not NDJSON; use --format=json");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7\n8\n",
        "7,8",
        "7, 8;",
        "\ufeff\"7\"\r\n\"8\"\r\n",
        "#7 #8",
        "Subject,Id\n\"a\nb\",7\nc,8\n",
        "Id\n7\n8\n",
        "id;x\n7;1\n8;2\n",
        "[7, 8]",
        "[\"7\",\"#8\"]",
        "[{\"Id\":7,\"x\":{}},\n{\"Id\":8}]",
        "{\"Id\":7}\n{\"Id\":8,\"UpdatedOn\":\"x\"}\n",
        "{\n  \"Id\": 7\n}\n{\n  \"Id\": 8\n}\n",
        "{\"Id\":7}\n8\n",
        "\u00a07\u00a0\n8.0\n",
      })
  void readsIdsInAnyForm(String text) throws Exception {
    assertThat(Rows.read(text.getBytes(StandardCharsets.UTF_8), RowReaders.ofIds(Change.NONE)))
        .extracting(reading -> reading instanceof Reading.Good(var row) ? row.id() : reading)
        .containsExactly(7L, 8L);
  }
}
