package io.github.nxdesk.bulk;

import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.update.Plan;
import io.github.nxdesk.update.Updater;
import java.util.Optional;

/// One row of a run: a message, and how to plan what to do with it.
public interface RunRow {
  /// Its number in the run, counted from 1. The journal identifies the row by it.
  long number();

  /// The message.
  long id();

  /// Whether the record must be read first. If not, [#plan(Updater)] is used.
  boolean isRead();

  /// Plans the row without reading the record.
  Plan plan(Updater updater);

  /// Plans the row with the record that was read. Called again if the record is too old when the
  /// turn of the row comes.
  ///
  /// @param status the HTTP status of the read
  Plan plan(Updater updater, Message message, int status);

  /// The part of the row that can't be done although the rest can; known once the row is planned.
  /// Such a row counts as failed.
  default Optional<Problem> remainder() {
    return Optional.empty();
  }

  /// Does what follows the write.
  ///
  /// @param outcome of the write
  /// @return the outcome of all of it
  default Outcome after(Outcome outcome, Updater updater) {
    return outcome;
  }

  /// The same row once this run has written its message: what it expects of the record's
  /// `UpdatedOn` counts for the record as it was before that.
  ///
  /// @param before that record; empty if it is not known
  default RunRow afterOwnWrite(Optional<Message> before) {
    return this;
  }

  /// The maximum number of writes, if there are any.
  default int writes() {
    return 1;
  }

  /// Roughly how much memory it takes, in characters.
  default int weight() {
    return 0;
  }
}
