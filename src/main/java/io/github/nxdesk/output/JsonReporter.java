package io.github.nxdesk.output;

import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One JSON document on standard output, whatever happens.
final class JsonReporter implements Reporter {
  private final Documents documents;
  private final PrintStream out;
  private final PrintStream err;

  JsonReporter(@Nullable String command, PrintStream out, PrintStream err) {
    this.documents = new Documents(command);
    this.out = out;
    this.err = err;
  }

  @Override
  public void outcome(Outcome outcome) {
    out.println(documents.of(outcome));
  }

  @Override
  public void message(Message message) {
    out.println(Documents.of(message));
  }

  @Override
  public void messages(List<Message> messages, List<Long> missing) {
    if (messages.isEmpty() && !missing.isEmpty()) {
      outcome(new Outcome.Failed(null, Missing.all(missing)));
      return;
    }
    out.println(Documents.of(messages));
    missing.forEach(id -> err.println(Missing.line(id)));
  }
}
