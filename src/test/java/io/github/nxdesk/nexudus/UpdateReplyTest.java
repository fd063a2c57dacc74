package io.github.nxdesk.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.FieldValue.Verbatim;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Problem.Invalid;
import io.github.nxdesk.nexudus.Answer.Given;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What whole answers to an update mean.
class UpdateReplyTest {
  @Test
  void readsTheExampleOfSuccess() throws Exception {
    assertThat(answer(Reply.SAVED))
        .isEqualTo(new Given<>(200, "HelpDeskMessage was successfully updated."));
  }

  @Test
  void readsTheExampleOfTheReplysShape() throws Exception {
    assertThat(answer(Reply.json(Reply.resource("update-schema.json"))))
        .isEqualTo(new Given<>(200, "<string>"));
  }

  @Test
  void readsTheExampleOfAFieldError() throws Exception {
    assertThat(refusal(Reply.of(400, Reply.resource("update-400.json"))))
        .isEqualTo(
            new Invalid(
                400,
                "Subject: is a required field",
                List.of(new FieldError("Subject", "is a required field", FieldValue.CLEARED))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"WasSuccessful\":true}",
        "{\"WasSuccessful\":true,\"Message\":null}",
        "{\"WasSuccessful\":true,\"Message\":\" \"}",
        "\uFEFF{\"WasSuccessful\":true}",
        " {\"WasSuccessful\":true}\r\n",
        "{\"WasSuccessful\":true,\"Toast\":{\"Kind\":[1,{}]},\"Status\":200}"
      })
  void takesSuccessAtItsWordWhateverStandsAroundIt(String body) throws Exception {
    assertThat(answer(Reply.json(body))).isEqualTo(new Given<>(200, "The server reports success."));
  }

  /// "Where `Status` in the body contradicts the HTTP status, the worse one counts"
  /// (nexudus-api.md, Base).
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"Status":500,"WasSuccessful":true}      | Unreachable | 500 | true
          {"Status":500,"Message":"Ooops!"}        | Unreachable | 500 | true
          {"Status":404,"Message":"Gone"}          | NotFound    | 404 | false
          {"Status":400,"Message":"No","Errors":[]} | Invalid     | 400 | false
          """)
  void believesTheWorseStatus(String body, String problem, int status, boolean inDoubt)
      throws Exception {
    assertThat(Verdict.of(refusal(Reply.json(body))))
        .isEqualTo(new Verdict(problem, status, inDoubt));
  }

  @Test
  void believesTheBodyAndNotItsContentType() throws Exception {
    assertThat(answer(Reply.of(200, Reply.resource("update-200.json"), "Content-Type: text/html")))
        .isInstanceOf(Given.class);
  }

  /// `&` joins what the message must tell; `get 87654321` is how to find out what became of the
  /// change.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          status | body                                          | problem     | in doubt | message
          200    | {"WasSuccessful":false,"Message":"Is closed"} | Invalid     | false    | Is closed
          200    | {"WasSuccessful":false,"Errors":null}         | Invalid     | false    | without giving a reason
          200    |                                               | Unreachable | true     | 200 with an empty body & get 87654321
          200    | <html><title> Sign in </title></html>         | Unreachable | true     | web page ("Sign in") & --base-url & proxy & get 87654321
          200    | <html><title> </title></html>                 | Unreachable | true     | web page instead of JSON
          200    | <p>Soon back                                  | Unreachable | true     | web page instead of JSON
          200    | {"Status":200,"WasSuccessful":tr              | Unreachable | true     | incomplete & line 1, column & get 87654321
          200    | {"WasSuccessful":true,                        | Unreachable | true     | incomplete & line 1, column
          200    | {WasSuccessful:true}                          | Unreachable | true     | not JSON
          200    | OK                                            | Unreachable | true     | not JSON
          200    | {"WasSuccessful":true} OK                     | Unreachable | true     | not JSON
          200    | {"WasSuccessful":true}{"WasSuccessful":false} | Unreachable | true     | not JSON
          200    | {"WasSuccessful":"true"}                      | Unreachable | true     | not the outcome of this write & --base-url
          200    | {"Id":123}                                    | Unreachable | true     | not the outcome of this write
          200    | [{"WasSuccessful":true}]                      | Unreachable | true     | not the outcome of this write
          200    | null                                          | Unreachable | true     | not the outcome of this write
          201    | {"WasSuccessful":true}                        | Unreachable | true     | 201 & --base-url & get 87654321
          204    |                                               | Unreachable | true     | 204 & get 87654321
          400    | {"Message":"A: no, B: no","Errors":[]}        | Invalid     | false    | A: no, B: no
          400    | {"Message":"Only this"}                       | Invalid     | false    | Only this
          400    | {"error_description":"Wrong grant"}           | Invalid     | false    | without giving a reason
          400    | {"error":"invalid_grant"}                     | Invalid     | false    | invalid_grant
          400    | {"Message":null,"Errors":null}                | Invalid     | false    | without giving a reason
          400    | []                                            | Invalid     | false    | without giving a reason
          400    |                                               | Invalid     | false    | without giving a reason
          400    | <html><title>Bad Request</title></html>       | Unreachable | false    | 400 & ("Bad Request") & --base-url
          400    | Bad Request - Invalid Hostname                | Unreachable | false    | ("Bad Request - Invalid Hostname")
          400    | {"Message":"Subj                              | Unreachable | false    | 400 & --base-url
          401    |                                               | Denied      | false    | 401. & credential & administrator & HelpDeskMessage-Edit
          401    | No access                                     | Denied      | false    | 401 ("No access") & credential
          401    | <html><title>Log in</title></html>            | Denied      | false    | 401 ("Log in") & credential
          401    | {"Message":"Not for you."}                    | Denied      | false    | 401 ("Not for you.") & credential
          401    | {"error":"a","error_description":"Expired"}   | Denied      | false    | 401 ("a") & credential
          403    |                                               | Denied      | false    | 403. & HelpDeskMessage-Edit
          403    | No access                                     | Denied      | false    | 403 ("No access") & HelpDeskMessage-Edit
          403    | {"Message":"Not for you."}                    | Denied      | false    | 403 ("Not for you.") & HelpDeskMessage-Edit
          403    | <html><title>Blocked</title></html>           | Denied      | false    | ("Blocked") & firewall & not a missing permission
          404    |                                               | NotFound    | false    | no such message
          404    | {"Message":"Record not found"}                | NotFound    | false    | no such message ("Record not found").
          404    | "Not found"                                   | NotFound    | false    | no such message.
          404    | <html><title>404</title></html>               | NotFound    | false    | no such message & web page & --base-url
          409    |                                               | Conflict    | false    | 409 & Someone else
          409    | {"Message":"Is locked"}                       | Conflict    | false    | ("Is locked") & Someone else
          405    | {"Message":"No PUT here."}                    | Unreachable | false    | 405 ("No PUT here.") & --base-url
          413    |                                               | Unreachable | false    | 413 & --base-url
          415    | <html><title>No</title></html>                | Unreachable | false    | 415 ("No")
          418    | I am a teapot                                 | Unreachable | false    | 418 ("I am a teapot") & --base-url
          422    | {"Message":"No","Errors":[]}                  | Invalid     | false    | No
          422    |                                               | Invalid     | false    | without giving a reason
          408    |                                               | Unreachable | true     | 408 & get 87654321
          499    |                                               | Unreachable | true     | 499 & get 87654321
          400    | {"Status":500,"Message":"Ooops!"}             | Unreachable | false    | failed with 500 ("Ooops!")
          200    | {"WasSuccessful":true,"Value":{"Id":9}}       | Unreachable | true     | not the outcome of this write
          200    | {"WasSuccessful":true,"Value":1e99999999999,} | Unreachable | true     | not JSON & get 87654321
          500    | {"Message":"An error has occurred."}          | Unreachable | true     | 500 ("An error has occurred.") & later & get 87654321
          500    | {"Message":                                   | Unreachable | true     | 500 & later
          502    | <html><title>Bad Gateway</title></html>       | Unreachable | true     | 502 ("Bad Gateway") & later & get 87654321
          503    |                                               | Unreachable | true     | 503. & later & get 87654321
          """)
  void meansWhatItIs(
      int status, @Nullable String body, String problem, boolean inDoubt, String message)
      throws Exception {
    var refusal = refusal(Reply.of(status, body == null ? "" : body));
    assertThat(Verdict.of(refusal)).isEqualTo(new Verdict(problem, status, inDoubt));
    assertThat(refusal.message()).contains(message.split(" & ", -1));
  }

  @Test
  void saysNothingOfDoubtWhereThereIsNone() throws Exception {
    assertThat(refusal(Reply.of(401, "")).message()).doesNotContain("unknown");
  }

  @Test
  void readsSeveralErrorsInTheirOrder() throws Exception {
    var body =
        """
        {"Message":"Subject: is a required field, Priority: is out of range",
         "Errors":[
           {"PropertyName":"Subject","Message":"is a required field","AttemptedValue":""},
           {"PropertyName":"Priority","Message":"is out of range","AttemptedValue":7},
           {"PropertyName":"Closed","Message":"cannot be","AttemptedValue":true},
           {"PropertyName":"OwnerId","Message":"is odd","AttemptedValue":{"a":[1.50]}}],
         "WasSuccessful":false}
        """;
    assertThat(refusal(Reply.of(400, body)).errors())
        .containsExactly(
            new FieldError("Subject", "is a required field", new Text("")),
            new FieldError("Priority", "is out of range", new Int(7)),
            new FieldError("Closed", "cannot be", new Bool(true)),
            new FieldError("OwnerId", "is odd", new Verbatim("{\"a\":[1.50]}")));
  }

  @Test
  void readsTheErrorsOfARefusalWithStatus200() throws Exception {
    var body =
        """
        {"Status":400,"Message":"No","WasSuccessful":false,
         "Errors":[{"PropertyName":"OwnerId","Message":"is not staff","AttemptedValue":9}]}
        """;
    assertThat(refusal(Reply.json(body)).errors())
        .containsExactly(new FieldError("OwnerId", "is not staff", new Int(9)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"PropertyName\":null,", "\"PropertyName\":\"\",", ""})
  void readsAnErrorThatIsAboutNoField(String name) throws Exception {
    assertThat(refusal(Reply.of(400, "{\"Errors\":[{%s\"Message\":\"No\"}]}".formatted(name))))
        .extracting(Problem::errors)
        .isEqualTo(List.of(new FieldError(null, "No", FieldValue.CLEARED)));
  }

  @Test
  void doesNotCallTheServerSilentWhereItsErrorsSayWhy() throws Exception {
    var body = "{\"Errors\":[{\"PropertyName\":\"Subject\",\"Message\":\"is a required field\"}]}";
    assertThat(refusal(Reply.of(400, body)).message()).isEqualTo("The server rejected it.");
  }

  @Test
  void namesTheFieldWhereAnErrorLeavesOutItsId() throws Exception {
    var body = "{\"Errors\":[{\"PropertyName\":\"Business\",\"Message\":\"is a required field\"}]}";
    assertThat(refusal(Reply.of(400, body)).errors())
        .extracting(FieldError::propertyName)
        .containsExactly("BusinessId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[\"No\"]", "[{\"Message\":5}]", "[null]", "{\"Subject\":\"No\"}", "7"})
  void leavesOutErrorsOfAnotherShape(String errors) throws Exception {
    var body = "{\"Message\":\"Refused\",\"Errors\":%s}".formatted(errors);
    assertThat(refusal(Reply.of(400, body))).isEqualTo(new Invalid(400, "Refused", List.of()));
  }

  @Test
  void namesTheIdThatTheServerDoesNotKnow() throws Exception {
    assertThat(refusal(Reply.of(404, "")).errors())
        .containsExactly(new FieldError("Id", "is not the ID of a message", new Int(Wire.ID)));
  }

  @Test
  void takesInvalidUtf8ForAWrongAnswer() throws Exception {
    var body =
        "{\"WasSuccessful\":true,\"Message\":\"\u00FC\"}".getBytes(StandardCharsets.ISO_8859_1);
    var refusal = refusal(Reply.of(200, body));
    assertThat(Verdict.of(refusal)).isEqualTo(new Verdict("Unreachable", 200, true));
    assertThat(refusal.message()).contains("not JSON");
  }

  @Test
  void seesAWebPageBehindAByteOrderMark() throws Exception {
    assertThat(refusal(Reply.of(403, "\uFEFF<html><title>Blocked</title></html>")).message())
        .contains("firewall");
  }

  @Test
  void quotesLongWordsShortlyAndOnOneLine() throws Exception {
    var body = "{\"Message\":\"first\\nsecond %s\"}".formatted("x".repeat(1000));
    assertThat(refusal(Reply.of(500, body)).message())
        .contains("(\"first second xxx")
        .hasSizeLessThan(300);
  }

  @Test
  void passesOnWhatAFieldErrorSaysWhole() throws Exception {
    var words = "x".repeat(1000);
    assertThat(refusal(Reply.of(400, "{\"Message\":\"%s\"}".formatted(words))).message())
        .isEqualTo(words);
  }

  @Test
  void namesTheOnlyWayToLogInAtAProxy() throws Exception {
    var ntlm = Reply.of(407, "", "Proxy-Authenticate: NTLM", "Proxy-Authenticate: Negotiate abc");
    assertThat(refusal(ntlm).message())
        .contains("the proxy accepts only NTLM and Negotiate", "cntlm");
    var basic = Reply.of(407, "", "Proxy-Authenticate: NTLM", "Proxy-Authenticate: Basic realm=x");
    assertThat(refusal(basic).message()).contains("HTTPS_PROXY");
  }

  @Test
  void bearsAChallenge() throws Exception {
    assertThat(refusal(Reply.of(401, "", "WWW-Authenticate: Basic realm=\"nexudus\"")).message())
        .contains("401");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsNoRedirect(int status) throws Exception {
    var refusal = refusal(Reply.of(status, "", "Location: /login?next=1"));
    assertThat(Verdict.of(refusal)).isEqualTo(new Verdict("Unreachable", status, true));
    assertThat(refusal.message()).contains("%d to /login?next=1".formatted(status), "--base-url");
  }

  @Test
  void bearsARedirectToNowhere() throws Exception {
    assertThat(refusal(Reply.of(302, "")).message()).contains("redirects (302)");
  }

  private static Answer<String> answer(Reply reply) throws Exception {
    try (var wire = Wire.with(reply)) {
      return wire.desk.update(Wire.RECORD, Optional.empty());
    }
  }

  private static Problem refusal(Reply reply) throws Exception {
    return Wire.problem(answer(reply));
  }
}
