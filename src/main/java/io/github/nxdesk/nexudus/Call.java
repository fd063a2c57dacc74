package io.github.nxdesk.nexudus;

import io.github.nxdesk.model.FieldError;
import java.util.List;

/// What was asked of the API, as far as a message about its failure must know.
sealed interface Call {
  /// One record is read.
  record Read(long id) implements Call {}

  /// Several records are read.
  record ReadAll() implements Call {}

  /// Records are looked for.
  ///
  /// @param role the role that looking for them needs
  record Search(String role) implements Call {}

  /// A token is asked for.
  record LogIn() implements Call {}

  /// A record is written.
  record Write(long id) implements Call {}

  /// A message is made.
  record Create() implements Call {}

  /// A message is removed.
  record Delete(long id) implements Call {}

  /// A comment is added to a message.
  record AddComment(long messageId) implements Call {}

  /// The role the user needs for it (nexudus-api.md, Authentication). Of removing, and of what is
  /// no message, the page says nothing: those follow its pattern.
  default String role() {
    return switch (this) {
      case Read _, ReadAll _ -> "HelpDeskMessage-Read";
      case Search search -> search.role();
      case Write _ -> "HelpDeskMessage-Edit";
      case Create _ -> "HelpDeskMessage-Create";
      case Delete _ -> "HelpDeskMessage-Delete";
      case AddComment _ -> "HelpDeskComment-Create";
      case LogIn _ -> "HelpDeskMessage-Read";
    };
  }

  /// Whether it may have changed something by the time it failed.
  default boolean isWrite() {
    return switch (this) {
      case Read _, ReadAll _, Search _, LogIn _ -> false;
      case Write _, Create _, Delete _, AddComment _ -> true;
    };
  }

  /// What must be said where it is not known whether the call was carried out.
  default String doubt() {
    return switch (this) {
      case Read _, ReadAll _, Search _, LogIn _ -> "";
      case Write(var id) ->
          " Whether the change was made is not known: `nxdesk get %d` shows it.".formatted(id);
      case Create() ->
          " Whether the message was made is not known: `nxdesk list --created-from=1h` shows it.";
      case Delete(var id) ->
          " Whether the message was deleted is not known: `nxdesk get %d` shows it.".formatted(id);
      case AddComment(var id) ->
          " Whether the comment was added is not known: `nxdesk comments %d` shows it."
              .formatted(id);
    };
  }

  /// Whether it is about one message that there may not be.
  default boolean namesMessage() {
    return !(this instanceof Search || this instanceof Create || this instanceof LogIn);
  }

  /// The field error of an id that the API does not know.
  default List<FieldError> unknownId() {
    return switch (this) {
      case Read(var id) -> List.of(FieldError.unknownId(id));
      case Write(var id) -> List.of(FieldError.unknownId(id));
      case Delete(var id) -> List.of(FieldError.unknownId(id));
      case AddComment(var id) -> List.of(FieldError.unknownId(id));
      case ReadAll(), Search(_), Create(), LogIn() -> List.of();
    };
  }
}
