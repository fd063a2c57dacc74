package io.github.nxdesk.bulk.rows;

import java.io.IOException;

/// An input that can't be read, or is in no known format. The message is for people: it names the
/// input and says what to do.
public final class RowInputException extends IOException {
  private static final long serialVersionUID = 1;

  /// @param message a sentence without a full stop
  public RowInputException(String message) {
    super(message);
  }
}
