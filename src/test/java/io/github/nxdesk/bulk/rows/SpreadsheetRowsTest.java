package io.github.nxdesk.bulk.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What spreadsheets and people leave in CSV files.
class SpreadsheetRowsTest {
  private static final Change ROW =
      new Change(Map.of(Field.ID, new Int(7), Field.PRIORITY, new Int(3)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Id,Priority\n,\n7,High\n,,,\n",
        "Id,Priority,,\n7,High,,\n",
        "Id,Priority,Subject,Closed\n7,High\n",
        "Id,Priority\n7,High,,,\n",
        "Id,Priority\n7, \"High\" \n",
        "\u00a0Id,Priority\u00a0\n\u00a07\u00a0,\u00a0High\u00a0\n",
        "Id,Priority,Subject\n7,High,\u00a0\n",
        "sep=;\nId;Priority\n7;High\n",
        "\ufeff\"sep=|\"\r\nId|Priority\r\n7|High\r\n",
        "\n\nId,Priority\n\n7,High",
        "Id,Priority\r7,High\r",
      })
  void readsTheSameRow(String text) throws Exception {
    assertThat(Rows.changes(text)).containsExactly(ROW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "TRUE",
        "yes",
        "Y",
        "1",
        "WAHR",
        "ja",
        "VRAI",
        "oui",
        "VERDADERO",
        "sí",
        "VERO",
        "VERDADEIRO",
        "SIM",
        "WAAR",
        "ИСТИНА",
        "\u00a0true "
      })
  void readsTrueInOtherLanguages(String word) throws Exception {
    assertThat(Rows.changes("Id,Closed\n7,%s\n".formatted(word)))
        .containsExactly(new Change(Map.of(Field.ID, new Int(7), Field.CLOSED, new Bool(true))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "false", "no", "N", "0", "FALSCH", "nein", "FAUX", "non", "FALSO", "NÃO", "ONWAAR", "ЛОЖЬ"
      })
  void readsFalseInOtherLanguages(String word) throws Exception {
    assertThat(Rows.changes("Id,Closed\n7,%s\n".formatted(word)))
        .containsExactly(new Change(Map.of(Field.ID, new Int(7), Field.CLOSED, new Bool(false))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"87654321.0", "87654321.00", "\"87654321,0\""})
  void readsAWholeNumberThatIsShownWithDecimals(String id) throws Exception {
    assertThat(Rows.changes("Id\n%s\n".formatted(id)))
        .containsExactly(new Change(Map.of(Field.ID, new Int(87654321))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.76543E+07", "\"8,76543E+07\"", "8e7"})
  void refusesANumberThatWasRounded(String id) throws Exception {
    assertThat(Rows.shown("Id\n%s\n".formatted(id)))
        .singleElement()
        .asString()
        .startsWith("Id line 2, column 1: was rounded by a spreadsheet");
  }

  @Test
  void saysWhereAQuoteOpensThatIsNeverClosed() throws Exception {
    assertThat(Rows.shown("Id,Subject\n1,a\n2,\"b\n3,c\n4,d\n"))
        .last()
        .isEqualTo("line 3, column 3: the quote that opens here is never closed");
  }

  @Test
  void keepsBlanksOfTextThatIsNotQuoted() throws Exception {
    assertThat(Rows.changes("Id,Subject\n7, hello \"you\" \n"))
        .containsExactly(
            new Change(Map.of(Field.ID, new Int(7), Field.SUBJECT, new Text(" hello \"you\" "))));
  }

  @ParameterizedTest
  @CsvSource({"Windows-1252", "ISO-8859-1"})
  void namesTheLineInAnotherEncoding(String encoding) {
    var text = "Id,Subject\n1,ä\n2,x\n".replace("x", "\u00e4");
    assertThat(
            catchThrowable(() ->
                RowValidation.of(
                    RowInput.ofStream(
                        "standard input",
                        new ByteArrayInputStream(text.getBytes(Charset.forName(encoding)))),
                    RowReaders.ofRows(Optional.empty(), false, false))))
        .hasMessageStartingWith("standard input is not UTF-8 text: line 2 is in another encoding");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
  void namesUtf16WithAndWithoutAMark(String encoding) {
    assertThat(
            catchThrowable(
                () -> Rows.read("Id,Subject\n1,a\n".getBytes(Charset.forName(encoding)))))
        .hasMessageContaining("is UTF-16 text");
  }

  @Test
  void quotesOnlyTheBeginningOfAnEndlessName() throws Exception {
    assertThat(Rows.shown("Id," + "x".repeat(5_000_000) + "\n1,2\n"))
        .singleElement()
        .asString()
        .startsWith("line 1, column 4: unknown column 'xxx")
        .hasSizeLessThan(400);
  }

  @Test
  void goesOnBehindARowThatIsTooLong() throws Exception {
    var survey = Rows.survey("Id,Subject\n1," + "x".repeat(JsonSnippet.LONGEST + 1) + "\n2,y\n");
    assertThat(survey.good()).isEqualTo(1);
    assertThat(survey.malformed()).isEqualTo(1);
    assertThat(survey.cutOff()).isFalse();
    assertThat(survey.bad().getFirst().place()).isEqualTo(new Place(2, 1));
  }
}
