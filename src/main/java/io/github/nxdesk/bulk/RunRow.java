package io.github.nxdesk.bulk;

import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.update.Plan;
import io.github.nxdesk.update.Updater;
import java.util.Optional;

/// One row of a run: a message, and how to find out what there is to do for it.
public interface RunRow {
  /// Which row of the run it is, counted from 1. The journal knows it by this.
  long number();

  /// The message.
  long id();

  /// Whether the record must be read first; if not, [#plan(Updater)] plans it.
  boolean isRead();

  /// What there is to do, where the record is not read.
  Plan plan(Updater updater);

  /// What there is to do, with the record as it was read. Asked again if the record grows old
  /// before its turn.
  ///
  /// @param status the HTTP status of the read
  Plan plan(Updater updater, Message message, int status);

  /// What of the row was not done although its write was, or would be, made; known once it is
  /// planned. Such a row counts as failed.
  default Optional<Problem> remainder() {
    return Optional.empty();
  }

  /// What else is done once its write has ended.
  ///
  /// @param outcome what became of the write
  /// @return what became of all of it
  default Outcome after(Outcome outcome, Updater updater) {
    return outcome;
  }

  /// The same row once this run has written its message: what it expects of the record's
  /// `UpdatedOn` no longer counts.
  default RunRow afterOwnWrite() {
    return this;
  }

  /// How many writes that makes at most, if any.
  default int writes() {
    return 1;
  }

  /// How much memory it takes, roughly, in characters.
  default int weight() {
    return 0;
  }
}
