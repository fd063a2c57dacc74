package io.github.nxdesk.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Problem;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What whole answers to reads mean. Nothing is ever in doubt after one.
class ReadReplyTest {
  @Test
  void readsARecordWithPropertiesThatAreNotKnown() throws Exception {
    var json = "{\"Id\":5,\"Subject\":\"Zoë 🖨\",\"CustomFields\":{\"a\":1.50},\"Toast\":null}";
    try (var wire = Wire.with(Reply.json(json))) {
      var message = Wire.given(wire.desk.read(5));
      assertThat(message.id()).isEqualTo(5);
      assertThat(message.fields().values())
          .containsOnlyKeys(Field.ID, Field.SUBJECT)
          .containsEntry(Field.SUBJECT, new Text("Zoë 🖨"));
      assertThat(message.json()).isEqualTo(json);
    }
  }

  @Test
  void readsAnArrayInTheServersOrder() throws Exception {
    try (var wire = Wire.with(Reply.json("[{\"Id\":7},{\"Id\":5}]"))) {
      assertThat(Wire.given(wire.desk.readAll(List.of(5L, 6L, 7L))))
          .extracting(Message::id)
          .containsExactly(7L, 5L);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          status | body                                   | problem     | message
          200    |                                        | Unreachable | empty body & Try again
          200    | <html><title>Sign in</title></html>    | Unreachable | web page ("Sign in") & --base-url
          200    | {"Id":5,"Subject":"a                   | Unreachable | incomplete & line 1, column
          200    | {"Id":5} {"Id":6}                      | Unreachable | not JSON
          200    | [{"Id":5}]                             | Unreachable | not a help desk message
          200    | {"Subject":"a"}                        | Unreachable | not a help desk message
          200    | {"Id":"5"}                             | Unreachable | not a help desk message
          200    | {"Id":5.5}                             | Unreachable | not a help desk message
          200    | {"Id":9223372036854775808}             | Unreachable | not a help desk message
          200    | null                                   | Unreachable | not a help desk message
          400    | {"Message":"Id: is odd"}               | NotFound    | ("Id: is odd")
          200    | {"WasSuccessful":false,"Message":"No"} | NotFound    | ("No")
          400    | <html></html>                          | Unreachable | 400
          401    |                                        | Denied      | HelpDeskMessage-Read
          403    | {"Message":"Not for you."}             | Denied      | ("Not for you.") & HelpDeskMessage-Read
          404    |                                        | NotFound    | no such message
          404    | <html></html>                          | NotFound    | web page
          409    |                                        | Conflict    | 409
          500    | Oh no                                  | Unreachable | 500 ("Oh no")
          302    |                                        | Unreachable | redirects
          """)
  void meansWhatItIsForOne(int status, @Nullable String body, String problem, String message)
      throws Exception {
    try (var wire = Wire.with(attempts(status, body))) {
      check(Wire.problem(wire.desk.read(5)), status, problem, message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          status | body                                   | problem     | message
          200    |                                        | Unreachable | empty body & Try again
          200    | <html><title>Sign in</title></html>    | Unreachable | web page ("Sign in") & --base-url
          200    | [{"Id":5},                             | Unreachable | incomplete & line 1, column
          200    | [] []                                  | Unreachable | not JSON
          200    | {"Id":5}                               | Unreachable | not an array of help desk messages
          200    | {"Records":[]}                         | Unreachable | not an array of help desk messages
          200    | [{"Id":5},{"Subject":"a"}]             | Unreachable | not an array of help desk messages
          200    | [null]                                 | Unreachable | not an array of help desk messages
          400    | {"Message":"Id: is odd"}               | Invalid     | Id: is odd
          401    |                                        | Denied      | HelpDeskMessage-Read
          403    | <html><title>Blocked</title></html>    | Denied      | firewall
          404    | <html></html>                          | NotFound    | web page
          409    |                                        | Conflict    | 409
          503    |                                        | Unreachable | 503
          302    |                                        | Unreachable | redirects
          """)
  void meansWhatItIsForSeveral(int status, @Nullable String body, String problem, String message)
      throws Exception {
    try (var wire = Wire.with(attempts(status, body))) {
      check(Wire.problem(wire.desk.readAll(List.of(5L, 6L))), status, problem, message);
    }
  }

  /// A read is attempted three times where the server fails, or may only be starting.
  private static Reply[] attempts(int status, @Nullable String body) {
    var reply = Reply.of(status, body == null ? "" : body);
    boolean passing = status >= 500 || (status == 200 && (body == null || body.startsWith("<")));
    return Collections.nCopies(passing ? 3 : 1, reply).toArray(Reply[]::new);
  }

  @Test
  void namesTheIdThatTheServerDoesNotKnow() throws Exception {
    try (var wire = Wire.with(Reply.of(404, ""))) {
      assertThat(Wire.problem(wire.desk.read(5)).errors())
          .containsExactly(new FieldError("Id", "is not the ID of a message", new Int(5)));
    }
  }

  @Test
  void blamesNoIdOfSeveral() throws Exception {
    try (var wire = Wire.with(Reply.of(404, ""))) {
      assertThat(Wire.problem(wire.desk.readAll(List.of(5L, 6L))).errors()).isEmpty();
    }
  }

  @Test
  void stopsAtTheFirstCallThatIsRefused() throws Exception {
    var ids = LongStream.range(0, 300).mapToObj(i -> Long.MAX_VALUE - i).toList();
    try (var wire = Wire.with(Reply.json("[]"), Reply.of(404, ""))) {
      assertThat(Wire.problem(wire.desk.readAll(ids)).status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 308})
  void followsNoRedirect(int status) throws Exception {
    try (var wire = Wire.with(Reply.of(status, "", "Location: /login"))) {
      assertThat(Wire.problem(wire.desk.read(5)).message()).contains(status + " to /login");
    }
  }

  private static void check(Problem refusal, int status, String problem, String message) {
    assertThat(Verdict.of(refusal)).isEqualTo(new Verdict(problem, status, false));
    assertThat(refusal.message())
        .contains(message.split(" & ", -1))
        .doesNotContain("Whether the change was made");
  }
}
