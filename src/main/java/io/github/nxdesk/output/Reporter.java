package io.github.nxdesk.output;

import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import java.util.List;

/// Prints what a command found or did, in one format. Results go to standard output, everything
/// else to standard error.
public interface Reporter {
  /// Prints the outcome for one message, or why a command failed.
  void outcome(Outcome outcome);

  /// Prints the only message that was requested.
  void message(Message message);

  /// Prints the messages that were requested, in the order requested.
  ///
  /// @param missing the IDs that the API does not know
  void messages(List<Message> messages, List<Long> missing);
}
