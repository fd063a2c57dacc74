package io.github.nxdesk.update;

import io.github.nxdesk.find.DepartmentNames;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Outcome.Unchanged;
import io.github.nxdesk.model.Outcome.Updated;
import io.github.nxdesk.model.Outcome.WouldUpdate;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Problem.Conflict;
import io.github.nxdesk.model.Problem.Invalid;
import io.github.nxdesk.model.Problem.Storage;
import io.github.nxdesk.model.Problem.Unreachable;
import io.github.nxdesk.model.Timestamps;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.update.Plan.Settled;
import io.github.nxdesk.update.Plan.Write;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Changes one message: reads it, lays the change over it, and writes the whole of it back, so that
/// no field that was not named changes its value. Where nothing would change, nothing is sent. A
/// department that is named by its name is looked up.
///
/// Between the read and the write someone else can still change the record unseen, for the API has
/// no conditional write (nexudus-api.md, Update).
public final class Updater {
  /// How often a write is sent at most whose answer is lost.
  private static final int ATTEMPTS = 3;

  private final NexudusClient client;
  private final DepartmentNames names;

  /// Changes messages by that client. Departments are read once for all of them.
  public Updater(NexudusClient client) {
    this.client = client;
    this.names = new DepartmentNames(client);
  }

  /// Does it.
  ///
  /// @param request one without a [UpdateRequest#problem]
  public Outcome update(UpdateRequest request) {
    return update(request, WriteLog.NONE);
  }

  /// The same, with the write noted before it is sent, as the first row of a run of its own.
  ///
  /// @param request one without a [UpdateRequest#problem]
  public Outcome update(UpdateRequest request, WriteLog log) {
    return switch (plan(request)) {
      case Settled(var outcome) -> outcome;
      case Write write -> carryOut(request, write, log);
    };
  }

  private Outcome carryOut(UpdateRequest request, Write write, WriteLog log) {
    try {
      log.logIntent(1, write);
    } catch (IOException e) {
      return new Failed(write.id(), new Storage(String.valueOf(e.getMessage())));
    }
    var outcome = comment(request, carryOut(write));
    try {
      log.logOutcome(1, outcome);
    } catch (IOException _) {
      // The intent is kept, and the record tells the rest to whoever undoes it.
    }
    return outcome;
  }

  /// Says what the request has to say, if the change was made.
  ///
  /// @param outcome what became of the change
  public Outcome comment(UpdateRequest request, Outcome outcome) {
    return request
        .comment()
        .map(draft -> new Commenter(client).after(outcome, draft))
        .orElse(outcome);
  }

  /// Finds out what there is to do, and reads the record if the request wants it read.
  ///
  /// @param request one without a [UpdateRequest#problem]
  public Plan plan(UpdateRequest request) {
    if (!request.read()) {
      return planUnread(request);
    }
    // Names are looked up first: between the read and the write nobody else's change is seen.
    if (DepartmentNames.needsRecord(request.change())) {
      return names
          .load()
          .map(problem -> failed(id(request), problem))
          .orElseGet(() -> readAndPlan(request));
    }
    return resolved(request, names.resolve(request.change()), this::readAndPlan);
  }

  private Plan readAndPlan(UpdateRequest request) {
    long id = id(request);
    return switch (client.read(id)) {
      case Refused<Message>(var problem) -> failed(id, problem);
      case Given<Message>(var status, var message) -> plan(request, message, status);
    };
  }

  /// What there is to do where no record is read: exactly the given fields are written.
  ///
  /// @param request one without a [UpdateRequest#problem]
  public Plan planUnread(UpdateRequest request) {
    return resolved(
        request,
        names.resolve(request.change()),
        known -> {
          long id = id(known);
          return known.dryRun()
              ? new Settled(
                  new WouldUpdate(
                      id, null, List.of(), known.change(), Optional.empty(), known.comment()))
              : new Write(id, known.change(), List.of(), Optional.empty());
        });
  }

  /// Finds out what there is to do, with a record that has been read already; sends nothing, but
  /// may read the departments.
  ///
  /// @param request one without a [UpdateRequest#problem]
  /// @param status the HTTP status of the read
  public Plan plan(UpdateRequest request, Message message, int status) {
    return resolved(
        request, names.resolve(request.change(), message), known -> merge(known, message, status));
  }

  private static Plan resolved(
      UpdateRequest request, Answer<Change> change, Function<UpdateRequest, Plan> plan) {
    return switch (change) {
      case Refused<Change>(var problem) -> failed(id(request), problem);
      case Given<Change>(_, var known) -> plan.apply(request.with(known));
    };
  }

  private static Plan merge(UpdateRequest request, Message message, int status) {
    long id = id(request);
    if (message.id() != id) {
      return failed(
          id,
          new Unreachable(
              status,
              "The server answered with message %d instead of %d.".formatted(message.id(), id),
              false));
    }
    var merge = Merge.of(message, request.change());
    if (merge.changes().isEmpty()) {
      return new Settled(new Unchanged(id, status));
    }
    var conflict = request.ifUpdatedOn().flatMap(expected -> conflict(message, expected, status));
    if (conflict.isPresent()) {
      return failed(id, conflict.get());
    }
    if (!merge.missing().isEmpty()) {
      return failed(
          id,
          new Invalid(
              status,
              "Nothing was sent: the record lacks required fields. Specify them.",
              merge.missing()));
    }
    return request.dryRun()
        ? new Settled(
            new WouldUpdate(
                id, status, merge.changes(), merge.body(), Optional.of(message), request.comment()))
        : new Write(id, merge.body(), merge.changes(), Optional.of(message));
  }

  /// Sends a planned write. Where its answer is lost and the record was read before, the record is
  /// read again to learn what became of it, and the write is repeated only if it changed nothing.
  public Outcome carryOut(Write write) {
    return carryOut(write, ATTEMPTS);
  }

  private Outcome carryOut(Write write, int attempts) {
    return switch (client.update(write.body(), write.before())) {
      case Given<String>(var status, var words) ->
          new Updated(write.id(), status, words, write.changes());
      case Refused<String>(var problem) ->
          LostReply.canBeSettled(write, problem)
              ? settle(write, write.before().orElseThrow(), problem, attempts - 1)
              : new Failed(write.id(), problem);
    };
  }

  /// @param doubt how the write failed
  /// @param attempts how many are left
  private Outcome settle(Write write, Message before, Problem doubt, int attempts) {
    if (!(client.read(write.id()) instanceof Given<Message>(var status, var now))) {
      return new Failed(write.id(), doubt);
    }
    return switch (LostReply.of(write, before, now, doubt)) {
      case LostReply.Done() ->
          new Updated(
              write.id(),
              status,
              "The response was lost, but the message shows the change.",
              write.changes());
      case LostReply.NotDone() ->
          attempts > 0 ? carryOut(write, attempts) : new Failed(write.id(), doubt);
      case LostReply.Over(var problem) -> new Failed(write.id(), problem);
    };
  }

  private static long id(UpdateRequest request) {
    var id = request.id();
    if (id == null) {
      throw new IllegalArgumentException("a request without an id cannot be carried out");
    }
    return id;
  }

  private static Plan failed(long id, Problem problem) {
    return new Settled(new Failed(id, problem));
  }

  /// Compares whole seconds: some answers of the API have fractions, others have none
  /// (nexudus-api.md, Base). Whether the record was last changed at another time than is expected,
  /// to the second.
  ///
  /// @param expected empty if nothing is
  public static boolean isChangedSince(Message message, Optional<Instant> expected) {
    return expected.isPresent()
        && text(message, Field.UPDATED_ON)
            .flatMap(Timestamps::parse)
            .filter(found -> isSameSecond(found, expected.get()))
            .isEmpty();
  }

  private static Optional<Conflict> conflict(Message message, Instant expected, int status) {
    var updatedOn = text(message, Field.UPDATED_ON);
    if (!isChangedSince(message, Optional.of(expected))) {
      return Optional.empty();
    }
    return Optional.of(
        new Conflict(
            status,
            "The message was last changed%s%s, not on %s as expected. Nothing was sent."
                .formatted(
                    updatedOn.map(" on "::concat).orElse(" at an unknown time"),
                    text(message, Field.UPDATED_BY).map(" by "::concat).orElse(""),
                    expected)));
  }

  private static boolean isSameSecond(Instant one, Instant other) {
    return one.getEpochSecond() == other.getEpochSecond();
  }

  private static Optional<String> text(Message message, Field field) {
    return message.fields().values().get(field) instanceof Text(var text)
        ? Optional.of(text)
        : Optional.empty();
  }
}
