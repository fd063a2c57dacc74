package io.github.nxdesk.bulk.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nxdesk.model.CellText;
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

class CsvRowsTest {
  @Test
  void readsFieldsByTheirColumns() throws Exception {
    assertThat(Rows.changes("Id,Priority,closed,owner-id\n7,High,true,null\n"))
        .containsExactly(
            new Change(
                Map.of(
                    Field.ID, new Int(7),
                    Field.PRIORITY, new Int(3),
                    Field.CLOSED, new Bool(true),
                    Field.OWNER_ID, FieldValue.CLEARED)));
  }

  @Test
  void leavesAFieldAloneWhoseCellIsEmpty() throws Exception {
    assertThat(Rows.changes("Id,Subject,Priority\n7,,4\n8,\"\",\n"))
        .containsExactly(
            new Change(Map.of(Field.ID, new Int(7), Field.PRIORITY, new Int(4))),
            new Change(Map.of(Field.ID, new Int(8))));
  }

  @Test
  void passesOverAByteOrderMarkCarriageReturnsAndEmptyLines() throws Exception {
    assertThat(Rows.changes("\ufeffId,Subject\r\n\r\n9007199254740993,\"a\r\nb 🎉\"\r\n\r\n"))
        .containsExactly(
            new Change(
                Map.of(
                    Field.ID, new Int(9007199254740993L), Field.SUBJECT, new Text("a\r\nb 🎉"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void takesOtherSeparators(String separator) throws Exception {
    assertThat(
            Rows.changes(
                "Id,Subject\n7,\"a,b\"\n"
                    .replace("Id,", "Id" + separator)
                    .replace("7,", "7" + separator)))
        .containsExactly(new Change(Map.of(Field.ID, new Int(7), Field.SUBJECT, new Text("a,b"))));
  }

  @Test
  void passesOverWhatOnlyTheApiWrites() throws Exception {
    assertThat(Rows.changes("Id,UpdatedBy,CustomFields,Errors\n7,2025-01-01,[],x\n"))
        .containsExactly(new Change(Map.of(Field.ID, new Int(7))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "-1", "'=x", "null", "plain", "+49 30", "'", "@a"})
  void takesOffTheGuardOfACell(String text) throws Exception {
    assertThat(Rows.changes("Id,Subject\n7,\"%s\"\n".formatted(CellText.guard(text))))
        .containsExactly(new Change(Map.of(Field.ID, new Int(7), Field.SUBJECT, new Text(text))));
  }

  @Test
  void namesLineAndColumnBehindQuotedLineEnds() throws Exception {
    assertThat(Rows.shown("Id,Subject,Priority\n1,\"a\n\nb\",Hihg\n2,x,3\n0,x,null\n"))
        .containsExactly(
            "Priority line 4, column 4: is not one of Low (1), Normal (2), High (3), Critical (4);"
                + " did you mean High?",
            "line 5, column 1: {ID=Int[number=2], SUBJECT=Text[text=x],"
                + " PRIORITY=Int[number=3]}",
            "Id line 6, column 1: must be a whole number from 1 to 9223372036854775807; Priority"
                + " line 6, column 5: cannot be cleared");
  }

  @Test
  void namesThePlaceFarIntoALargeFile() throws Exception {
    var text = "Id,Subject\n" + "1,\"äöü 🎉 line\nand line\"\n".repeat(3000) + "1,x\n abc,y\n";
    assertThat(Rows.survey(text).bad())
        .singleElement()
        .extracting(Reading::place)
        .isEqualTo(new Place(6003, 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Id,Priorty|line 1, column 4: unknown column 'Priorty'. Did you mean 'Priority'? The"
            + " columns are Id, BusinessId, CoworkerId, Subject, MessageText, Priority,"
            + " AiProcessingResult, HelpDeskDepartmentId, Closed, OwnerId, NewImageUrl,"
            + " ClearImageFile, Department",
        "Id,Closed,closed|line 1, column 11: two columns are for Closed",
        "Id,Subject§1,a,b|line 2, column 5: the cell belongs to no named column; quote text that"
            + " contains ','",
        "Id,,Subject§1,a,b|line 2, column 3: the cell belongs to no named column; quote text that"
            + " contains ','",
        "Id,Subject§1,\"a|line 2, column 3: the quote that opens here is never closed",
        "Id,Subject§1,\"a\"b|line 2, column 6: text follows the closing quote; write each quote"
            + " inside a quoted cell twice",
        "Id,UpdatedOn,updatedon|line 1, column 14: two columns are for UpdatedOn",
        "Id,Subject§,a|line 2, column 1: the row has no Id",
        "Id,Subject§null,a|line 2, column 1: the row has no Id",
      })
  void saysWhatCannotBeRead(String text, String message) throws Exception {
    assertThat(Rows.shown(text.replace('§', '\n'))).containsExactly(message);
  }

  @Test
  void stopsWhereQuotesAreWrong() throws Exception {
    var survey = Rows.survey("Id,Subject\n1,a\n2,\"b\"c\n3,d\n");
    assertThat(survey.good()).isEqualTo(1);
    assertThat(survey.cutOff()).isTrue();
    assertThat(survey.bad()).singleElement().extracting(each -> each.place().line()).isEqualTo(3L);
  }

  @Test
  void refusesACellThatDoesNotEnd() throws Exception {
    assertThat(Rows.survey("Id,Subject\n1,\"a\n2,b\n").cutOff()).isTrue();
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertThatThrownBy(() ->
            RowValidation.of(
                RowInput.ofStream(
                    "standard input",
                    new java.io.ByteArrayInputStream(
                        "Id,Subject\n1,Gr\u00fc\u00dfe\n".getBytes(StandardCharsets.ISO_8859_1))),
                RowReaders.ofRows(java.util.Optional.empty(), false, false)))
        .hasMessage(
            "standard input is not UTF-8 text: line 2 is in another encoding, such as Windows-1252;"
                + " save the file as UTF-8, in a spreadsheet as \"CSV UTF-8\"");
  }
}
