package io.github.nxdesk.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Author;
import io.github.nxdesk.model.Coworker;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.update.FakeHelpDesk;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommentAuthorTest {
  private final FakeHelpDesk desk = new FakeHelpDesk();

  /// The server does not know the filter.
  @BeforeEach
  void setUp() {
    desk.coworkers.add(new Coworker(4, "Someone Else", "else@example.com"));
    desk.coworkers.add(new Coworker(5, "Dana Holm", "Dana@Example.com"));
  }

  @Test
  void isTheCoworkerWithTheEmailOfTheCredential() {
    assertThat(CommentAuthor.of(desk, Optional.of("dana@example.com")))
        .isEqualTo(new Given<>(200, new Author(5, Optional.of("Dana Holm"))));
  }

  @Test
  void isTheCoworkerWithTheEmailThatTheApiTells() {
    desk.email = Optional.of("dana@example.com");
    assertThat(CommentAuthor.of(desk, Optional.empty()))
        .isEqualTo(new Given<>(200, new Author(5, Optional.of("Dana Holm"))));
    assertThat(CommentAuthor.of(desk, Optional.of("a user name")))
        .isEqualTo(new Given<>(200, new Author(5, Optional.of("Dana Holm"))));
  }

  @Test
  void isNeverGuessed() {
    assertThat(refusal(Optional.empty())).contains("does not tell the email address", "--as=ID");
    assertThat(refusal(Optional.of("bo@example.com")))
        .contains("No coworker has the email address bo@example.com", "config set comment-as");
    desk.coworkers.add(new Coworker(6, "Dana H.", "dana@example.com"));
    assertThat(refusal(Optional.of("dana@example.com")))
        .contains("Several coworkers", "5 (Dana Holm), 6 (Dana H.)");
  }

  private String refusal(Optional<String> user) {
    return switch (CommentAuthor.of(desk, user)) {
      case Refused<Author>(Problem.Invalid invalid) -> invalid.errors().getFirst().message();
      case Answer<Author> other -> throw new AssertionError(other);
    };
  }
}
