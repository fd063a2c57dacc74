package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.journal.Journal;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Deleted;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Deletes messages one after the other, each only after the journal has all of it.
public final class Deletion {
  private final NexudusClient client;
  private final Optional<Journal> journal;

  /// @param journal empty to record nothing
  public Deletion(NexudusClient client, Optional<Journal> journal) {
    this.client = client;
    this.journal = journal;
  }

  /// Deletes them in that order, and continues past failures. It stops if the others would fail as
  /// well: without permission, when throttled for long, after a signal.
  ///
  /// @param report takes the outcome of each, as soon as it is known
  /// @throws IOException if the journal can't be written; nothing further is deleted. The message
  ///   is for people.
  public void run(List<Long> ids, Consumer<Outcome> report) throws IOException {
    for (int i = 0; i < ids.size(); i++) {
      var outcome = delete(i + 1, ids.get(i));
      try {
        if (journal.isPresent()) {
          journal.get().logOutcome(i + 1, outcome);
        }
      } finally {
        report.accept(outcome); // Even if the journal doesn't have it.
      }
      if (outcome instanceof Failed(_, var problem) && Tally.isLeft(problem)) {
        return;
      }
    }
  }

  private Outcome delete(long row, long id) throws IOException {
    switch (client.read(id)) {
      case Refused<Message>(var problem) -> {
        return new Failed(id, problem);
      }
      case Given<Message>(_, var message) -> {
        if (message.id() != id) {
          return new Failed(
              id,
              new Problem.Unreachable(
                  200,
                  "The server answered with message %d instead of %d.".formatted(message.id(), id),
                  false));
        }
        if (journal.isPresent()) {
          journal.get().logDeletion(row, message);
        }
      }
    }
    return switch (client.delete(id)) {
      case Given<String>(var status, var words) -> new Deleted(id, status, words);
      case Refused<String>(var problem) -> afterRefusal(id, problem);
    };
  }

  /// If the answer was lost, reading shows whether the message is gone.
  private Outcome afterRefusal(long id, Problem problem) {
    if (problem instanceof Problem.NotFound) {
      return new Deleted(id, 404, "The message was already gone.");
    }
    boolean asks = problem.inDoubt() && !(problem instanceof Problem.Interrupted);
    return asks && client.read(id) instanceof Refused<Message>(Problem.NotFound gone)
        ? new Deleted(
            id,
            gone.status() == null ? 404 : gone.status(),
            "The response was lost, but the message is gone.")
        : new Failed(id, problem);
  }
}
