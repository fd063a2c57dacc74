package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.update.Plan.Write;
import io.github.nxdesk.update.WriteLog;
import java.io.IOException;

/// For a process that has no state directory.
final class NoStateDirectory implements WriteLog {
  @Override
  public void logIntent(long row, Write write) throws IOException {
    throw new IOException(
        "There is no home directory to keep the run in, so nothing was sent: set HOME or"
            + " XDG_STATE_HOME, or do without with --no-journal.");
  }

  @Override
  public void logOutcome(long row, Outcome outcome) {}
}
