package io.github.nxdesk.update;

import io.github.nxdesk.model.Outcome;
import java.io.IOException;

/// Remembers what is about to be written and what came of it, so that a run that was cut off can be
/// resumed, and one that was not can be undone. Safe to be used by several threads.
public interface WriteLog {
  /// Notes a write that is about to be sent. When this returns, the note outlives the process and
  /// the machine's power.
  ///
  /// @param row which part of the run it is; each row has at most one write under way
  /// @throws IOException if that cannot be warranted; the write must then not be sent. Its message
  ///   is for the user, and says what to do.
  void logIntent(long row, Plan.Write write) throws IOException;

  /// Notes what became of a row, whether or not there was a write.
  ///
  /// @throws IOException as above; no further write must then be sent
  void logOutcome(long row, Outcome outcome) throws IOException;

  /// Remembers nothing.
  WriteLog NONE =
      new WriteLog() {
        @Override
        public void logIntent(long row, Plan.Write write) {}

        @Override
        public void logOutcome(long row, Outcome outcome) {}
      };
}
