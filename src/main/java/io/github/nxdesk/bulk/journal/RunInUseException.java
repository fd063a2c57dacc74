package io.github.nxdesk.bulk.journal;

import java.io.IOException;

/// Another process is working on the same run. The message is for people.
public final class RunInUseException extends IOException {
  private static final long serialVersionUID = 1;

  RunInUseException(String run) {
    super(
        "Another process is working on the same command and input (run %s). Wait until it ends, or stop it first."
            .formatted(run));
  }
}
