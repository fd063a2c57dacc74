package io.github.nxdesk.bulk.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A journal that cannot be kept. Its message says what happened and what to do.
public final class JournalFailure extends IOException {
  private static final long serialVersionUID = 1;

  private JournalFailure(String message, IOException cause) {
    super(message, cause);
  }

  /// Of a run that is under way.
  static JournalFailure of(String run, IOException cause) {
    return new JournalFailure(
        "The journal of run %s cannot be written (%s), so nothing more was sent. Make room, then repeat the command: it goes on where it stopped."
            .formatted(run, reason(cause)),
        cause);
  }

  /// Of a run that was to begin.
  static JournalFailure of(Path folder, IOException cause) {
    return new JournalFailure(
        "The run's journal cannot be kept in %s (%s), so nothing was sent. XDG_STATE_HOME can name another folder; --no-journal does without."
            .formatted(folder, reason(cause)),
        cause);
  }

  /// What the system said.
  IOException reason() {
    return getCause() instanceof IOException cause ? cause : this;
  }

  private static String reason(IOException cause) {
    return Optional.ofNullable(cause.getMessage()).orElseGet(cause.getClass()::getSimpleName);
  }
}
