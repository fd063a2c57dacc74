package io.github.nxdesk.cli;

import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.Report;
import io.github.nxdesk.output.RunList;
import io.github.nxdesk.output.RunReport;
import io.github.nxdesk.output.RunReporter;
import io.github.nxdesk.output.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a command ends with. [ResultPrinter] prints it and derives the exit code.
public sealed interface Result {
  /// What became of one message.
  record Single(Outcome outcome) implements Result {}

  /// The only message that was asked for.
  record Found(Message message) implements Result {}

  /// Those of several messages that there are.
  ///
  /// @param missing the ids of the others
  record AllFound(List<Message> messages, List<Long> missing) implements Result {}

  /// A message and what was said about it.
  record Conversation(Message message, List<Comment> comments) implements Result {}

  /// Records of one kind, printed while they are read.
  record Records<T>(Sheet<T> sheet, Source<T> source) implements Result {}

  /// Earlier runs.
  record Runs(List<RunList.Entry> entries) implements Result {}

  /// A run over several messages, whose rows have been printed as they ended.
  ///
  /// @param reporter what printed them, and closes
  record Run(RunReporter reporter, RunReport report) implements Result {}

  /// What is about no message.
  record About(Report report) implements Result {}

  /// Text that is printed as it is.
  record Text(String text) implements Result {}

  /// A server that was stopped.
  ///
  /// @param signal the signal's number
  record Stopped(int signal) implements Result {}

  /// Where records come from.
  @FunctionalInterface
  interface Source<T> {
    /// Reads them all.
    ///
    /// @param taker gets some at a time, and says whether it can take more
    End read(Predicate<List<T>> taker);

    /// How it ended.
    ///
    /// @param problem why there should have been more; empty if there should not
    /// @param note a line for people; empty if there is nothing to say
    record End(Optional<Problem> problem, Optional<String> note) {
      /// With everything, and nothing to say.
      public static final End COMPLETE = new End(Optional.empty(), Optional.empty());
    }
  }
}
