package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.host.FileFailure;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A journal that can't be written. The message says what happened and what to do.
public final class JournalFailure extends IOException {
  private static final long serialVersionUID = 1;

  private JournalFailure(String message, @Nullable IOException cause) {
    super(message, cause);
  }

  /// Of a run that is under way.
  static JournalFailure of(String run, IOException cause) {
    return new JournalFailure(
        "The journal of run %s can't be written (%s), so nothing more was sent. Free some space, then repeat the command to resume."
            .formatted(run, FileFailure.reason(cause)),
        cause);
  }

  /// Of a run that was to begin.
  static JournalFailure of(Path folder, IOException cause) {
    return new JournalFailure(
        "The journal can't be kept in %s (%s), so nothing was sent. Use --no-journal, or journal = false in the profile, to do without; or set XDG_STATE_HOME to another directory."
            .formatted(folder, FileFailure.reason(cause)),
        cause);
  }

  /// Of a process that has no state directory.
  public static JournalFailure ofNoFolder() {
    return new JournalFailure(
        "There is no home directory to keep the journal in, so nothing was sent. Use --no-journal,"
            + " or journal = false in the profile, to do without; or set HOME or XDG_STATE_HOME.",
        null);
  }

  /// The cause.
  IOException reason() {
    return getCause() instanceof IOException cause ? cause : this;
  }
}
