package io.github.nxdesk.update;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.CommentDraft;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is asked of one message.
///
/// @param change the fields to change and, under [Field#ID], the message
/// @param read whether the record is read and merged first; if not, exactly `change` is written
/// @param dryRun whether to stop short of the write
/// @param ifUpdatedOn change it only if the record was last changed then, to the second
/// @param comment what is said about it once it is changed
public record UpdateRequest(
    Change change,
    boolean read,
    boolean dryRun,
    Optional<Instant> ifUpdatedOn,
    Optional<CommentDraft> comment) {
  /// One without a comment.
  public UpdateRequest(Change change, boolean read, boolean dryRun, Optional<Instant> ifUpdatedOn) {
    this(change, read, dryRun, ifUpdatedOn, Optional.empty());
  }

  /// The same for another change.
  public UpdateRequest with(Change other) {
    return new UpdateRequest(other, read, dryRun, ifUpdatedOn, comment);
  }

  /// The same with a comment.
  public UpdateRequest with(CommentDraft draft) {
    return new UpdateRequest(change, read, dryRun, ifUpdatedOn, Optional.of(draft));
  }

  /// The same, as a dry run or for real.
  public UpdateRequest withDryRun(boolean dry) {
    return new UpdateRequest(change, read, dry, ifUpdatedOn, comment);
  }

  /// The same whenever the record was last changed.
  public UpdateRequest withoutIfUpdatedOn() {
    return new UpdateRequest(change, read, dryRun, Optional.empty(), comment);
  }

  /// The message; null where the change does not name one.
  public @Nullable Long id() {
    return change.values().get(Field.ID) instanceof Int(var id) ? id : null;
  }

  /// What can be known to be wrong before anything is sent, all of it at once; empty if nothing is.
  ///
  /// Only what was asked for is checked: what the record holds already is the server's business.
  public Optional<Problem> problem() {
    var errors = new ArrayList<FieldError>();
    for (var field : Field.values()) {
      var value = change.value(field);
      if (value.isPresent()) {
        field.check(value.get()).ifPresent(errors::add);
      } else if (isMissing(field)) {
        errors.add(FieldError.missing(field));
      }
    }
    return errors.isEmpty() ? Optional.empty() : Optional.of(Problem.Invalid.notSent(errors));
  }

  private boolean isMissing(Field field) {
    return switch (field.role()) {
      case KEY -> true;
      case REQUIRED -> !read;
      case NULLABLE, OPTIONAL, WRITE_ONLY, READ_ONLY -> false;
    };
  }
}
