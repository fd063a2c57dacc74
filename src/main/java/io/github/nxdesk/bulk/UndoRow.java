package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.journal.FieldHistory;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Outcome.Unchanged;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Problem.Conflict;
import io.github.nxdesk.update.Plan;
import io.github.nxdesk.update.UpdateRequest;
import io.github.nxdesk.update.Updater;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One message of a run that is put back: every field that still holds what the run wrote gets the
/// value from before; every other field stays as it is.
final class UndoRow implements RunRow {
  private final long number;
  private final long id;
  private final FieldHistory history;
  private final boolean dryRun;
  private final Set<Long> inConflict;
  private final int weight;
  private volatile Optional<Problem> remainder = Optional.empty();

  /// @param inConflict the messages of which nothing can be put back, kept up to date
  UndoRow(long number, long id, FieldHistory history, boolean dryRun, Set<Long> inConflict) {
    this.number = number;
    this.id = id;
    this.history = history;
    this.dryRun = dryRun;
    this.inConflict = inConflict;
    this.weight = history.weight();
  }

  /// What was not put back, and why, beside what was.
  @Override
  public Optional<Problem> remainder() {
    return remainder;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public boolean isRead() {
    return true;
  }

  @Override
  public int weight() {
    return weight;
  }

  @Override
  public Plan plan(Updater updater) {
    throw new IllegalStateException("an undo reads every record");
  }

  @Override
  public Plan plan(Updater updater, Message message, int status) {
    var back = Change.NONE.with(Field.ID, new FieldValue.Int(id));
    var kept = new ArrayList<String>();
    for (var field : history.fields()) {
      switch (fate(field, message)) {
        case Fate.Back(var value) -> back = back.with(field, value);
        case Fate.Kept(var why) -> kept.add("%s %s".formatted(field.wireName(), why));
        case Fate.Done() -> {
          // It is as it was.
        }
      }
    }
    var rest = conflict(status, kept);
    boolean writes = back.fields().size() > 1; // The id is one of them.
    remainder = writes ? rest : Optional.empty();
    if (writes) {
      inConflict.remove(id);
      return updater.plan(new UpdateRequest(back, true, dryRun, Optional.empty()), message, status);
    }
    if (rest.isPresent()) {
      inConflict.add(id);
      return new Plan.Settled(new Failed(id, rest.get()));
    }
    return new Plan.Settled(new Unchanged(id, status));
  }

  /// What is to become of a field.
  private sealed interface Fate {
    record Back(FieldValue value) implements Fate {}

    record Kept(String why) implements Fate {}

    record Done() implements Fate {}
  }

  private Fate fate(Field field, Message message) {
    if (field.role() == Field.Role.WRITE_ONLY) {
      return new Fate.Kept("was sent; an image cannot be put back.");
    }
    var now = message.fields().value(field).orElse(FieldValue.CLEARED);
    var origin = history.origin(field);
    if (origin.equals(Optional.of(now))) {
      return new Fate.Done();
    }
    if (!now.equals(history.left(field))) {
      return new Fate.Kept("was changed by someone else since; it stays.");
    }
    if (origin.isEmpty()) {
      return new Fate.Kept("stays: its value from before the run is not known.");
    }
    boolean restorable =
        !origin.get().equals(FieldValue.CLEARED) || field.role() == Field.Role.NULLABLE;
    return restorable
        ? new Fate.Back(origin.get())
        : new Fate.Kept("stays: it had no value before the run, and cannot be cleared.");
  }

  private static Optional<Problem> conflict(int status, List<String> kept) {
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(new Conflict(status, "Not put back:\n" + String.join("\n", kept)));
  }
}
