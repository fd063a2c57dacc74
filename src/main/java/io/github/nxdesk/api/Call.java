package io.github.nxdesk.api;

import io.github.nxdesk.model.FieldError;
import java.util.List;

/// What was asked of the API, as far as a message about its failure must know.
sealed interface Call {
  /// One record is read.
  record Read(long id) implements Call {}

  /// Several records are read.
  record ReadAll() implements Call {}

  /// A token is asked for.
  record LogIn() implements Call {}

  /// A record is written.
  record Write(long id) implements Call {}

  /// The role the user needs for it (nexudus-api.md, Authentication).
  default String role() {
    return isWrite() ? "HelpDeskMessage-Edit" : "HelpDeskMessage-Read";
  }

  /// Whether it may have changed something by the time it failed.
  default boolean isWrite() {
    return this instanceof Write;
  }

  /// What must be said where it is not known whether the call was carried out.
  default String doubt() {
    return this instanceof Write(var id)
        ? " Whether the change was made is not known: `nxdesk get %d` shows it.".formatted(id)
        : "";
  }

  /// The field error of an id that the API does not know.
  default List<FieldError> unknownId() {
    return switch (this) {
      case Read(var id) -> List.of(FieldError.unknownId(id));
      case Write(var id) -> List.of(FieldError.unknownId(id));
      case ReadAll(), LogIn() -> List.of();
    };
  }
}
