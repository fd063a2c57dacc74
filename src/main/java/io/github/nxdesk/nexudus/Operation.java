package io.github.nxdesk.nexudus;

import io.github.nxdesk.model.FieldError;
import java.util.List;

/// What the API was asked to do, as far as an error message must know.
sealed interface Operation {
  /// Reading one message.
  record Read(long id) implements Operation {}

  /// Reading several messages.
  record ReadAll() implements Operation {}

  /// Searching for records of any kind.
  ///
  /// @param role the role that the user needs for it
  record Search(String role) implements Operation {}

  /// Reading who the user is.
  record ReadUser() implements Operation {}

  /// Asking for a token.
  record LogIn() implements Operation {}

  /// Updating a message.
  record Update(long id) implements Operation {}

  /// Creating a message.
  record Create() implements Operation {}

  /// Deleting a message.
  record Delete(long id) implements Operation {}

  /// Adding a comment to a message.
  record AddComment(long messageId) implements Operation {}

  /// The role that the user needs for it (nexudus-api.md, Authentication). That page names no role
  /// for deleting, nor for anything but messages: those follow its pattern.
  default String role() {
    return switch (this) {
      case Read _, ReadAll _, ReadUser _, LogIn _ -> "HelpDeskMessage-Read";
      case Search search -> search.role();
      case Update _ -> "HelpDeskMessage-Edit";
      case Create _ -> "HelpDeskMessage-Create";
      case Delete _ -> "HelpDeskMessage-Delete";
      case AddComment _ -> "HelpDeskComment-Create";
    };
  }

  /// Whether it may have changed something by the time it failed.
  default boolean isWrite() {
    return switch (this) {
      case Read _, ReadAll _, Search _, ReadUser _, LogIn _ -> false;
      case Update _, Create _, Delete _, AddComment _ -> true;
    };
  }

  /// What an error message must add, after a space, where it is not known whether the operation was
  /// carried out; empty for one that changes nothing.
  default String inDoubtNote() {
    return switch (this) {
      case Read _, ReadAll _, Search _, ReadUser _, LogIn _ -> "";
      case Update(var id) ->
          " It is unknown whether the change was made; `nxdesk get %d` shows it.".formatted(id);
      case Create() ->
          " It is unknown whether the message was created; `nxdesk list --created-from=1h` shows"
              + " it.";
      case Delete(var id) ->
          " It is unknown whether the message was deleted; `nxdesk get %d` shows it.".formatted(id);
      case AddComment(var id) ->
          " It is unknown whether the comment was added; `nxdesk comments %d` shows it."
              .formatted(id);
    };
  }

  /// Whether it is about messages that may not exist, so that a 404 means just that.
  default boolean namesMessage() {
    return switch (this) {
      case Read _, ReadAll _, Update _, Delete _, AddComment _ -> true;
      case Search _, Create _, ReadUser _, LogIn _ -> false;
    };
  }

  /// The field error for an id that the API does not know; none where no single id is to blame.
  default List<FieldError> unknownId() {
    return switch (this) {
      case Read(var id) -> List.of(FieldError.unknownId(id));
      case Update(var id) -> List.of(FieldError.unknownId(id));
      case Delete(var id) -> List.of(FieldError.unknownId(id));
      case AddComment(var id) -> List.of(FieldError.unknownId(id));
      case ReadAll(), Search(_), Create(), ReadUser(), LogIn() -> List.of();
    };
  }
}
