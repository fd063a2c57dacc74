package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.RecordedComment;
import io.github.nxdesk.model.RunSummary;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line of a journal.
sealed interface JournalLine {
  /// The first: what was asked, and when.
  record RunStarted(RunOrder order, Instant at) implements JournalLine {}

  /// A write that was about to be sent.
  record WriteIntended(Intent intent) implements JournalLine {}

  /// A message that was about to be deleted. It can't be restored under its ID, but what it held is
  /// not lost.
  ///
  /// @param record the whole record as one JSON object on one line
  record DeletionIntended(long row, long id, String record) implements JournalLine {}

  /// The result of a row.
  ///
  /// @param message why it, or its comment, failed; empty otherwise
  /// @param comment the comment that was added
  record RowDone(
      long row, @Nullable Long id, Result result, String message, Optional<RecordedComment> comment)
      implements JournalLine {
    static RowDone of(long row, Outcome outcome) {
      var message =
          switch (outcome) {
            case Outcome.Failed(_, var problem) -> problem.message();
            case Outcome.ChangedOnly(_, var problem) ->
                "The comment was not added, or may not have been: " + problem.message();
            default -> "";
          };
      return new RowDone(row, outcome.id(), Result.of(outcome), message, commentOf(outcome));
    }

    private static Optional<RecordedComment> commentOf(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Commented commented ->
            Optional.of(new RecordedComment(commented.commentId(), commented.author()));
        case Outcome.ChangedAndCommented(_, var commented) -> commentOf(commented);
        default -> Optional.empty();
      };
    }
  }

  /// The run ended, or was left to be resumed.
  record RunEnded(RunSummary summary, Instant at) implements JournalLine {}

  /// The results that a row can have.
  enum Result {
    UPDATED,
    UNCHANGED,
    CREATED,
    DELETED,
    COMMENTED,
    FAILED,
    /// It failed, and the change may have been made all the same.
    IN_DOUBT;

    /// How the journal names it.
    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The result of that name.
    ///
    /// @throws IllegalArgumentException if there is none
    static Result labelled(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// The result of an outcome.
    static Result of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Updated _, Outcome.ChangedOnly _, Outcome.ChangedAndCommented _ -> UPDATED;
        case Outcome.Created _ -> CREATED;
        case Outcome.Deleted _ -> DELETED;
        case Outcome.Commented _ -> COMMENTED;
        case Outcome.Unchanged _, Outcome.WouldUpdate _, Outcome.WouldComment _ -> UNCHANGED;
        case Outcome.Failed(_, var problem) -> problem.inDoubt() ? IN_DOUBT : FAILED;
      };
    }
  }
}
