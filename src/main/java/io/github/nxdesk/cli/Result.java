package io.github.nxdesk.cli;

import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.Report;
import io.github.nxdesk.output.RunDetails;
import io.github.nxdesk.output.RunList;
import io.github.nxdesk.output.RunReport;
import io.github.nxdesk.output.RunReporter;
import io.github.nxdesk.output.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The result of a command. [ResultPrinter] prints it and derives the exit code.
public sealed interface Result {
  /// The outcome for one message.
  record Single(Outcome outcome) implements Result {}

  /// The only message that was requested.
  record Found(Message message) implements Result {}

  /// Several messages that were requested.
  ///
  /// @param missing the IDs of those that don't exist
  record AllFound(List<Message> messages, List<Long> missing) implements Result {}

  /// A message and its comments.
  record Conversation(Message message, List<Comment> comments) implements Result {}

  /// Records of one kind, printed while they are read.
  record Records<T>(Sheet<T> sheet, Source<T> source) implements Result {}

  /// Earlier runs.
  record Runs(List<RunList.Entry> entries) implements Result {}

  /// What an earlier run did.
  record RunShown(RunDetails details) implements Result {}

  /// A run over several messages, whose rows have already been printed.
  ///
  /// @param reporter printed them, and prints the end
  record Run(RunReporter reporter, RunReport report) implements Result {}

  /// A result that is not about messages.
  record About(Report report) implements Result {}

  /// Text to print as it is.
  record Text(String text) implements Result {}

  /// A server that was stopped.
  ///
  /// @param signal the signal's number
  record Stopped(int signal) implements Result {}

  /// Where records come from.
  @FunctionalInterface
  interface Source<T> {
    /// Reads all of them.
    ///
    /// @param taker takes some at a time, and says whether to continue
    End read(Predicate<List<T>> taker);

    /// How it ended.
    ///
    /// @param problem why records are missing; empty if none are
    /// @param note a line for people; may be empty
    record End(Optional<Problem> problem, Optional<String> note) {
      /// With all records, and no note.
      public static final End COMPLETE = new End(Optional.empty(), Optional.empty());
    }
  }
}
