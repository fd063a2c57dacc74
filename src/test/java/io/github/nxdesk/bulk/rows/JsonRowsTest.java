package io.github.nxdesk.bulk.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRowsTest {
  private static final Change ROW =
      new Change(
          Map.of(
              Field.ID, new Int(9223372036854775807L),
              Field.SUBJECT, new Text("a\nb 🎉"),
              Field.PRIORITY, new Int(3),
              Field.CLOSED, new Bool(false),
              Field.OWNER_ID, FieldValue.CLEARED));

  private static final String OBJECT =
      "{\"Id\":9223372036854775807,\"subject\":\"a\\nb 🎉\",\"Priority\":%s,\"Closed\":false,"
          + "\"owner-id\":null,\"CustomFields\":[{\"a\":[1]}],\"UpdatedBy\":\"x\"}";

  @ParameterizedTest
  @ValueSource(strings = {"3", "\"3\"", "\"High\"", "\"HIGH\""})
  void readsEveryFormOfAnEnumeration(String priority) throws Exception {
    assertThat(Rows.changes(OBJECT.formatted(priority))).containsExactly(ROW);
  }

  @Test
  void readsOneObjectALine() throws Exception {
    var line = OBJECT.formatted(3);
    assertThat(Rows.changes("\ufeff" + line + "\r\n\n" + line)).containsExactly(ROW, ROW);
  }

  @Test
  void readsAnArray() throws Exception {
    var element = OBJECT.formatted(3);
    assertThat(Rows.changes(" [%s,\n %s]\n".formatted(element, element))).containsExactly(ROW, ROW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"Id\":1}§{\"Id\":2,\"Priority\":\"Hgih\"}|Priority line 2, column 20: is not one of Low"
            + " (1), Normal (2), High (3), Critical (4); did you mean High?",
        "[{\"Id\":1},§ {\"Id\":2,§  \"Priority\":9}]|Priority line 3, column 14: is not one of Low"
            + " (1), Normal (2), High (3), Critical (4)",
        "{\"Id\":1}§{\"Closed\":true}|line 2, column 1: the row has no Id",
        "{\"Id\":1}§{\"Id\":2|line 2, column 8: the object does not end; a closing bracket or quote"
            + " is missing",
        "{\"Id\":1}§{\"Id\":2} {}|line 2, column 10: something follows the object; put each"
            + " object on its own line",
        "{\"Id\":1}§[1]|line 2, column 1: a row must be a JSON object like {\"Id\": 87654321,"
            + " \"Closed\": true}",
        "{\"Id\":1}§{\"Id\":2,\"id\":3}|line 2, column 14: Id is there twice",
        "{\"Id\":1}§{\"Id\":\"x\"}|Id line 2, column 7: must be a whole number from 1 to"
            + " 9223372036854775807",
        "{\"Id\":1}§{\"Id\":9223372036854775808}|Id line 2, column 7: must be a whole number from 1"
            + " to 9223372036854775807",
        "{\"Id\":1}§{\"Id\":2.5}|Id line 2, column 7: must be a whole number from 1 to"
            + " 9223372036854775807",
        "{\"Id\":1}§{\"Id\":2,\"Subject\":{}}|Subject line 2, column 19: must be text",
        "{\"Id\":1}§{\"Id\":2,\"Subject\":5}|Subject line 2, column 19: must be text",
        "{\"Id\":1}§{\"Id\":2,\"Closed\":null}|Closed line 2, column 18: cannot be cleared",
        "[{\"Id\":1}|line 1, column 10: the array does not end; the file may be cut off",
        "[{\"Id\":1}] x|line 1, column 12: something follows the end of the array",
        "[{\"Id\":1}] {}|line 1, column 12: something follows the end of the array",
      })
  void namesLineAndColumn(String text, String message) throws Exception {
    assertThat(Rows.shown(text.replace('§', '\n')).getLast()).startsWith(message);
    assertThat(Rows.shown(text.replace('§', '\n'))).hasSize(2);
  }

  @Test
  void goesOnBehindABadLine() throws Exception {
    assertThat(Rows.survey("{\"Id\":1}\n{oops\n{\"Id\":2}\n{\"Id\":0}\n").good()).isEqualTo(2);
  }

  @Test
  void readsIdsAlone() throws Exception {
    var change = new Change(Map.of(Field.CLOSED, new Bool(true)));
    var text = "7\r\n\n {\"Id\":8,\"AiProcessingResult\":0,\"x\":1}\n9";
    assertThat(Rows.read(text.getBytes(StandardCharsets.UTF_8), RowReaders.ofIds(change)))
        .extracting(reading -> ((Reading.Good) reading).row().change())
        .containsExactly(
            change.with(Field.ID, new Int(7)),
            change.with(Field.ID, new Int(8)),
            change.with(Field.ID, new Int(9)));
  }

  @Test
  void namesTheLineOfAnIdThatIsNone() throws Exception {
    var readings =
        Rows.read("7\nabc\n".getBytes(StandardCharsets.UTF_8), RowReaders.ofIds(Change.NONE));
    assertThat(readings.getLast()).isInstanceOf(Reading.Refused.class);
    assertThat(readings.getLast().place()).isEqualTo(new Place(2, 1));
  }
}
