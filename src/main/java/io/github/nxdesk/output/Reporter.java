package io.github.nxdesk.output;

import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import java.util.List;

/// Prints what a command found or did, in one form. Results go to standard output, and everything
/// else to standard error.
public interface Reporter {
  /// What became of one message's change, or why a command failed altogether.
  void outcome(Outcome outcome);

  /// The only message that was asked for.
  void message(Message message);

  /// Some of the messages that were asked for, in the order asked.
  ///
  /// @param missing the ids that the API does not know
  void messages(List<Message> messages, List<Long> missing);
}
