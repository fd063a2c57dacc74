package io.github.nxdesk.output;

import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One JSON object a line (NDJSON) on standard output.
final class NdjsonReporter implements Reporter {
  private final JsonReporter single;
  private final PrintStream out;
  private final PrintStream err;

  NdjsonReporter(@Nullable String command, PrintStream out, PrintStream err) {
    this.single = new JsonReporter(command, out, err);
    this.out = out;
    this.err = err;
  }

  @Override
  public void outcome(Outcome outcome) {
    single.outcome(outcome);
  }

  @Override
  public void message(Message message) {
    single.message(message);
  }

  @Override
  public void messages(List<Message> messages, List<Long> missing) {
    if (messages.isEmpty()) {
      single.messages(messages, missing);
      return;
    }
    messages.forEach(message -> out.println(Documents.of(message)));
    missing.forEach(id -> err.println(Missing.line(id)));
  }
}
