package io.github.nxdesk.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.NewComment;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Query;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is said where a call fails that is no update: whom it needs, whether something may have
/// been done, and how to look.
class OtherCallsTest {
  private static final Change NEW = Wire.RECORD.without(Field.ID);

  /// A call, by its name in a failing test.
  record Named(String name, Function<NexudusClient, Answer<?>> call) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final Named CREATE = new Named("create", desk -> desk.create(NEW));
  private static final Named DELETE = new Named("delete", desk -> desk.delete(7));
  private static final Named COMMENT =
      new Named("comment", desk -> desk.comment(new NewComment(7, 8, "Hello", false)));
  private static final Named SEARCH =
      new Named("search", desk -> desk.search(new Query(List.of(), Field.CREATED_ON, true), 1, 25));
  private static final Named COMMENTS = new Named("comments", desk -> desk.comments(7, 1, 25));
  private static final Named DEPARTMENTS =
      new Named("departments", desk -> desk.departments(1, 25));

  static Stream<Arguments> roles() {
    return Stream.of(
        Arguments.of(CREATE, "HelpDeskMessage-Create"),
        Arguments.of(DELETE, "HelpDeskMessage-Delete"),
        Arguments.of(COMMENT, "HelpDeskComment-Create"),
        Arguments.of(SEARCH, "HelpDeskMessage-List"),
        Arguments.of(COMMENTS, "HelpDeskComment-List"),
        Arguments.of(DEPARTMENTS, "HelpDeskDepartment-List"));
  }

  @ParameterizedTest
  @MethodSource("roles")
  void namesTheRoleThatIsNeeded(Named call, String role) throws Exception {
    assertThat(refusal(call, Reply.of(401, "")))
        .isInstanceOf(Problem.Denied.class)
        .extracting(Problem::message)
        .asString()
        .endsWith("has the role " + role + ".");
  }

  static Stream<Arguments> doubts() {
    return Stream.of(
        Arguments.of(CREATE, "`nxdesk list --created-from=1h` shows it"),
        Arguments.of(DELETE, "`nxdesk get 7` shows it"),
        Arguments.of(COMMENT, "`nxdesk comments 7` shows it"));
  }

  @ParameterizedTest
  @MethodSource("doubts")
  void isNeverRepeatedWhereTheAnswerIsLost(Named call, String advice) throws Exception {
    try (var wire = Wire.with(Reply.cut())) {
      var problem = Wire.problem(call.call().apply(wire.desk));
      assertThat(problem.inDoubt()).isTrue();
      assertThat(problem.message()).contains(advice);
      assertThat(wire.server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("doubts")
  void leavesNoDoubtWhereItWasRefused(Named call, String advice) throws Exception {
    var problem = refusal(call, Reply.of(400, "{\"Message\":\"No.\",\"WasSuccessful\":false}"));
    assertThat(problem.inDoubt()).isFalse();
    assertThat(problem.message()).isEqualTo("No.").doesNotContain(advice);
  }

  @Test
  void namesTheMessageThatThereIsNot() throws Exception {
    for (var call : List.of(DELETE, COMMENT)) {
      assertThat(refusal(call, Reply.of(404, "")).errors())
          .singleElement()
          .satisfies(error -> assertThat(error.propertyName()).isEqualTo("Id"));
    }
  }

  @Test
  void blamesNoMessageWhereNoneWasNamed() throws Exception {
    for (var call : List.of(CREATE, SEARCH)) {
      assertThat(refusal(call, Reply.of(404, "")).errors()).isEmpty();
    }
  }

  @Test
  void isInDoubtWhereTheAnswerNamesNoNewMessage() throws Exception {
    var problem = refusal(CREATE, Reply.json("{\"WasSuccessful\":true,\"Value\":null}"));
    assertThat(problem.inDoubt()).isTrue();
  }

  private static Problem refusal(Named call, Reply reply) throws Exception {
    try (var wire = Wire.with(reply)) {
      return Wire.problem(call.call().apply(wire.desk));
    }
  }
}
