package io.github.nxdesk.cli;

import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.ConversationText;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.RelatedSheets;
import io.github.nxdesk.output.RunList;
import io.github.nxdesk.output.Task;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Prints the result of a command and derives its exit code: the only place that does either.
record ResultPrinter(OutputOptions output, Task task) {
  ExitCode print(Result result) {
    return switch (result) {
      case Result.Single(var outcome) -> {
        output.reporter(task).outcome(outcome);
        yield ExitCode.of(outcome);
      }
      case Result.Found(var message) -> {
        output.reporter(task).message(message);
        yield ExitCode.OK;
      }
      case Result.AllFound all -> allFound(all);
      case Result.Conversation conversation -> conversation(conversation);
      case Result.Records<?> records -> records(records);
      case Result.Runs(var entries) -> {
        RunList.print(output.format(), entries, output.out());
        yield ExitCode.OK;
      }
      case Result.Run run -> run(run);
      case Result.About(var report) -> {
        report.print(output.format(), output.out(), output.err());
        yield report.code();
      }
      case Result.Text(var text) -> {
        output.out().stream().print(text);
        yield ExitCode.OK;
      }
      case Result.Stopped(var signal) -> ExitCode.of(new Problem.Interrupted(signal, "", false));
    };
  }

  /// @param id the message it is about; null if that is not known
  ExitCode fail(@Nullable Long id, Problem problem) {
    return print(new Result.Single(new Failed(id, problem)));
  }

  private ExitCode allFound(Result.AllFound all) {
    output.reporter(task).messages(all.messages(), all.missing());
    if (all.missing().isEmpty()) {
      return ExitCode.OK;
    }
    return all.messages().isEmpty() ? ExitCode.NOT_FOUND : ExitCode.PARTIAL;
  }

  private ExitCode conversation(Result.Conversation conversation) {
    if (output.format() == OutputFormat.TEXT) {
      ConversationText.print(output.out(), conversation.message(), conversation.comments());
    } else {
      var listing = output.listing(task, RelatedSheets.COMMENTS);
      listing.add(conversation.comments());
      listing.end();
    }
    return ExitCode.OK;
  }

  private <T> ExitCode records(Result.Records<T> records) {
    var listing = output.listing(task, records.sheet());
    var out = output.out().stream();
    var found = new AtomicLong();
    var end =
        records
            .source()
            .read((List<T> some) -> {
              found.addAndGet(some.size());
              listing.add(some);
              // Flushes too. The reader may have seen enough and closed the pipe, as `head` does.
              return !out.checkError();
            });
    if (end.problem().isPresent()) {
      listing.fail(end.problem().get());
      return ExitCode.of(end.problem().get());
    }
    listing.end();
    // Program decides what a closed output means.
    if (!out.checkError() && !output.quiet()) {
      if (found.get() == 0) {
        output.err().stream().println(end.note().orElse("None found."));
      } else if (output.format() == OutputFormat.TEXT) {
        end.note().ifPresent(output.err().stream()::println);
      }
    }
    return ExitCode.OK;
  }

  private static ExitCode run(Result.Run run) {
    try (var reporter = run.reporter()) {
      reporter.end(run.report());
    } catch (IOException _) {
      // A temporary file could not be removed; the result has been printed.
    }
    return run.report().code();
  }
}
