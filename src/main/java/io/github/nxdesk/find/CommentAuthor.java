package io.github.nxdesk.find;

import io.github.nxdesk.model.Author;
import io.github.nxdesk.model.Coworker;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds out under whose name the user comments: a comment's `CoworkerId` is its author
/// (nexudus-api.md, Neighbours). That is never guessed; see docs/decisions/0052.
public final class CommentAuthor {
  private static final int PAGE = 25;
  private static final String ADVICE =
      "Pass the author's coworker ID with --as=ID, or set it once: nxdesk config set comment-as ID";

  private CommentAuthor() {}

  /// The coworker with the user's email address.
  ///
  /// @param user the email address that the credential names; if empty, the API is asked for it
  /// @return refused as [Problem.Invalid] where there is not exactly one
  public static Answer<Author> of(NexudusClient client, Optional<String> user) {
    var email =
        user.filter(name -> name.contains("@"))
            .<Answer<Optional<String>>>map(name -> new Given<>(200, Optional.of(name)))
            .orElseGet(client::emailOfUser);
    return switch (email) {
      case Refused<Optional<String>>(var problem) -> new Refused<>(problem);
      case Given<Optional<String>>(_, var found) ->
          found
              .map(address -> withEmail(client, address))
              .orElseGet(() -> unknown("The API does not tell the email address of this account."));
    };
  }

  private static Answer<Author> withEmail(NexudusClient client, String email) {
    var found = new ArrayList<Coworker>();
    var problem =
        new Pages<Coworker>(
                (number, size) -> client.coworkers(email, number, size), PAGE, Coworker::id)
            .read((_, fresh) -> {
              // The server may not know the filter.
              fresh.stream()
                  .filter(each -> each.email().equalsIgnoreCase(email))
                  .forEach(found::add);
              return new Pages.Next.More();
            });
    if (problem.isPresent()) {
      return new Refused<>(problem.get());
    }
    return switch (found.size()) {
      case 0 -> unknown("No coworker has the email address %s.".formatted(email));
      case 1 ->
          new Given<>(
              200,
              new Author(
                  found.getFirst().id(),
                  Optional.of(found.getFirst().name()).filter(name -> !name.isBlank())));
      default ->
          unknown(
              "Several coworkers have the email address %s: %s."
                  .formatted(
                      email,
                      found.stream()
                          .map(each -> "%d (%s)".formatted(each.id(), each.name()))
                          .collect(Collectors.joining(", "))));
    };
  }

  private static Answer<Author> unknown(String reason) {
    return new Refused<>(
        new Problem.Invalid(
            null,
            "Nothing was sent: it is unknown under whose name to comment.",
            List.of(
                new FieldError(
                    Field.COWORKER_ID.wireName(),
                    "%s %s".formatted(reason, ADVICE),
                    FieldValue.CLEARED))));
  }
}
