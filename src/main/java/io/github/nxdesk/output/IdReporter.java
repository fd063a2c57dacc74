package io.github.nxdesk.output;

import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import java.io.PrintStream;
import java.util.List;

/// Ids alone, for a script to go on with; failures as text.
final class IdReporter implements Reporter {
  private final Reporter text;
  private final PrintStream out;
  private final PrintStream err;

  IdReporter(Reporter text, PrintStream out, PrintStream err) {
    this.text = text;
    this.out = out;
    this.err = err;
  }

  @Override
  public void outcome(Outcome outcome) {
    switch (outcome) {
      case Outcome.Failed _, Outcome.ChangedOnly _ -> text.outcome(outcome);
      default -> out.println(outcome.id());
    }
  }

  @Override
  public void message(Message message) {
    out.println(message.id());
  }

  @Override
  public void messages(List<Message> messages, List<Long> missing) {
    messages.forEach(this::message);
    missing.forEach(id -> err.println(Missing.line(id)));
  }
}
