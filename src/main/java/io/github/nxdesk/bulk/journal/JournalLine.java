package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.RunSummary;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One line of a journal.
sealed interface JournalLine {
  /// The first: what was asked, and when.
  record RunStarted(RunOrder order, Instant at) implements JournalLine {}

  /// A write that was about to be sent.
  record WriteIntended(Intent intent) implements JournalLine {}

  /// A message that was about to be deleted. Nobody can put it back under its id, but what it held
  /// is not lost.
  ///
  /// @param record the whole record as one JSON object on one line
  record DeletionIntended(long row, long id, String record) implements JournalLine {}

  /// What became of a row.
  ///
  /// @param message why it failed; empty otherwise
  record RowDone(long row, @Nullable Long id, Result result, String message)
      implements JournalLine {}

  /// The run ended, or was left to be resumed.
  record RunEnded(RunSummary summary, Instant at) implements JournalLine {}

  /// What can become of a row.
  enum Result {
    UPDATED,
    UNCHANGED,
    CREATED,
    DELETED,
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

    /// What an outcome counts as.
    static Result of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Updated _, Outcome.ChangedOnly _, Outcome.ChangedAndCommented _ -> UPDATED;
        case Outcome.Created _ -> CREATED;
        case Outcome.Deleted _ -> DELETED;
        case Outcome.Commented _,
            Outcome.Unchanged _,
            Outcome.WouldUpdate _,
            Outcome.WouldComment _ ->
            UNCHANGED;
        case Outcome.Failed(_, var problem) -> problem.inDoubt() ? IN_DOUBT : FAILED;
      };
    }
  }
}
