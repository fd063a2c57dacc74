package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.update.Plan.Write;
import io.github.nxdesk.update.WriteLog;
import java.io.IOException;

/// For a process that has no state directory.
final class NoStateDirectory implements WriteLog {
  @Override
  public void logIntent(long row, Write write) throws IOException {
    throw JournalFailure.ofNoFolder();
  }

  @Override
  public void logOutcome(long row, Outcome outcome) {}
}
