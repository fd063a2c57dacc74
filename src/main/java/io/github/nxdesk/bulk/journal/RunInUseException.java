package io.github.nxdesk.bulk.journal;

import java.io.IOException;

/// Another process works on the same run. The message is for the user.
public final class RunInUseException extends IOException {
  private static final long serialVersionUID = 1;

  RunInUseException(String run) {
    super(
        "Run %s of the same command and input is under way in another process; wait for it, or stop it first."
            .formatted(run));
  }
}
