package io.github.nxdesk.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What became of one message's change.
public sealed interface Outcome {
  /// The message it is about; null where that is not known.
  @Nullable Long id();

  /// Written.
  ///
  /// @param status the HTTP status of the write
  /// @param message the server's own words
  /// @param changes what differs from before; empty where the record was not read first
  record Updated(Long id, int status, String message, List<FieldChange> changes)
      implements Outcome {}

  /// Nothing was sent, because the record already holds what was asked for.
  ///
  /// @param status the HTTP status of the read that shows it
  record Unchanged(Long id, int status) implements Outcome {}

  /// A dry run: what would have been sent.
  ///
  /// @param status the HTTP status of the read; null where nothing was read
  /// @param body the fields that would be sent
  /// @param before the record that was read, over which they would be laid
  /// @param comment what would be said after that
  record WouldUpdate(
      Long id,
      @Nullable Integer status,
      List<FieldChange> changes,
      Change body,
      Optional<Message> before,
      Optional<CommentDraft> comment)
      implements Outcome {}

  /// A message was made.
  ///
  /// @param id the one it got
  /// @param message the server's own words
  /// @param body what was sent
  record Created(Long id, int status, String message, Change body) implements Outcome {}

  /// The message was removed for good.
  ///
  /// @param message the server's own words
  record Deleted(Long id, int status, String message) implements Outcome {}

  /// A comment was added to the message.
  ///
  /// @param commentId the comment's own id
  /// @param message the server's own words
  record Commented(Long id, long commentId, Author author, int status, String message)
      implements Outcome {}

  /// A dry run: the comment that would have been added.
  record WouldComment(Long id, CommentDraft comment) implements Outcome {}

  /// The message was changed, and then the comment was added.
  record ChangedAndCommented(Updated change, Commented comment) implements Outcome {
    @Override
    public Long id() {
      return change.id();
    }
  }

  /// The message was changed, but the comment that was to follow was not added, or is not known to
  /// be.
  record ChangedOnly(Updated change, Problem problem) implements Outcome {
    @Override
    public Long id() {
      return change.id();
    }
  }

  /// Not done, or not known to be done.
  record Failed(@Nullable Long id, Problem problem) implements Outcome {}
}
