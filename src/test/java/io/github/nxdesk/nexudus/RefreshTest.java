package io.github.nxdesk.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.auth.Credential.Bearer;
import io.github.nxdesk.auth.Session;
import io.github.nxdesk.model.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A server that refuses a token until it is another one.
class RefreshTest {
  private static final Problem ENDED = new Problem.Denied(400, "log in again");

  @Test
  void sendsTheRequestOnceMoreWithTheNewToken() throws Exception {
    try (var server = MisbehavingServer.start(Reply.of(401, ""), Reply.SAVED);
        var desk = Wire.deskAt(server.url(), session(new Session.Access.Granted(bearer("new"))))) {
      assertThat(desk.update(Wire.RECORD, Optional.empty())).isInstanceOf(Answer.Given.class);
      assertThat(server.requests())
          .extracting(request -> request.headers().get("authorization"))
          .containsExactly("Bearer old", "Bearer new");
    }
  }

  @Test
  void takesASecondRefusalAsItIs() throws Exception {
    try (var server = MisbehavingServer.start(Reply.of(401, ""), Reply.of(401, ""));
        var desk = Wire.deskAt(server.url(), session(new Session.Access.Granted(bearer("new"))))) {
      assertThat(Verdict.of(Wire.problem(desk.update(Wire.RECORD, Optional.empty()))))
          .isEqualTo(new Verdict("Denied", 401, false));
    }
  }

  /// "A cap on creations answered 401 to a good credential" (nexudus-api.md, Authentication).
  @Test
  void takesARefusalForADailyLimitWhereTheSameHadJustWorked() throws Exception {
    try (var server = MisbehavingServer.start(Reply.SAVED, Reply.of(401, "Access Denied"));
        var desk = Wire.deskAt(server.url(), Session.of(bearer("good")))) {
      assertThat(desk.update(Wire.RECORD, Optional.empty())).isInstanceOf(Answer.Given.class);
      var problem = Wire.problem(desk.update(Wire.RECORD, Optional.empty()));
      assertThat(Verdict.of(problem)).isEqualTo(new Verdict("Throttled", 401, false));
      assertThat(problem.message()).contains("(\"Access Denied\")", "daily limit", "tomorrow");
    }
  }

  @Test
  void takesARefusalAtItsWordWhereOnlyReadsHaveWorked() throws Exception {
    try (var server = MisbehavingServer.start(Reply.json("{\"Id\":5}"), Reply.of(401, ""));
        var desk = Wire.deskAt(server.url(), Session.of(bearer("good")))) {
      assertThat(desk.read(5)).isInstanceOf(Answer.Given.class);
      assertThat(Verdict.of(Wire.problem(desk.update(Wire.RECORD, Optional.empty()))))
          .isEqualTo(new Verdict("Denied", 401, false));
    }
  }

  @Test
  void saysWhyThereIsNoNewToken() throws Exception {
    try (var server = MisbehavingServer.start(Reply.of(401, ""));
        var desk = Wire.deskAt(server.url(), session(new Session.Access.Withheld(ENDED)))) {
      assertThat(Wire.problem(desk.update(Wire.RECORD, Optional.empty()))).isEqualTo(ENDED);
    }
  }

  @Test
  void sendsNothingWithoutACredential() throws Exception {
    Session none =
        new Session() {
          @Override
          public Access access() {
            return new Access.Withheld(ENDED);
          }

          @Override
          public Optional<Access> after(Credential refused) {
            return Optional.empty();
          }
        };
    try (var server = MisbehavingServer.start();
        var desk = Wire.deskAt(server.url(), none)) {
      assertThat(Wire.problem(desk.read(5))).isEqualTo(ENDED);
    }
  }

  private static Session session(Session.Access afterwards) {
    return new Session() {
      @Override
      public Access access() {
        return new Access.Granted(bearer("old"));
      }

      @Override
      public Optional<Access> after(Credential refused) {
        return Optional.of(afterwards);
      }
    };
  }

  private static Credential bearer(String token) {
    return new Bearer(token);
  }
}
