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

/// Restores one message of a run: every field that still has the value that the run wrote gets the
/// one from before; all other fields keep theirs.
final class UndoRow implements RunRow {
  private final long number;
  private final long id;
  private final FieldHistory history;
  private final boolean dryRun;
  private final Set<Long> inConflict;
  private final int weight;
  private volatile Optional<Problem> remainder = Optional.empty();

  /// @param inConflict the messages of which nothing can be restored, kept up to date
  UndoRow(long number, long id, FieldHistory history, boolean dryRun, Set<Long> inConflict) {
    this.number = number;
    this.id = id;
    this.history = history;
    this.dryRun = dryRun;
    this.inConflict = inConflict;
    this.weight = history.weight();
  }

  /// What was not restored, and why, while the rest was.
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
    var old = Change.NONE.with(Field.ID, new FieldValue.Int(id));
    var kept = new ArrayList<String>();
    for (var field : history.fields()) {
      switch (fate(field, message)) {
        case Fate.Restore(var value) -> old = old.with(field, value);
        case Fate.Keep(var why) -> kept.add("%s %s".formatted(field.wireName(), why));
        case Fate.Same() -> {
          // It has the old value already.
        }
      }
    }
    var rest = conflict(status, kept);
    boolean writes = old.fields().size() > 1; // The id is one of them.
    remainder = writes ? rest : Optional.empty();
    if (writes) {
      inConflict.remove(id);
      return updater.plan(new UpdateRequest(old, true, dryRun, Optional.empty()), message, status);
    }
    if (rest.isPresent()) {
      inConflict.add(id);
      return new Plan.Settled(new Failed(id, rest.get()));
    }
    return new Plan.Settled(new Unchanged(id, status));
  }

  /// What to do about a field.
  private sealed interface Fate {
    record Restore(FieldValue value) implements Fate {}

    record Keep(String why) implements Fate {}

    record Same() implements Fate {}
  }

  private Fate fate(Field field, Message message) {
    if (field.role() == Field.Role.WRITE_ONLY) {
      return new Fate.Keep("was sent; images can't be restored.");
    }
    var now = message.fields().value(field).orElse(FieldValue.CLEARED);
    var origin = history.origin(field);
    if (origin.equals(Optional.of(now))) {
      return new Fate.Same();
    }
    if (!now.equals(history.left(field))) {
      return new Fate.Keep("was changed by someone else since.");
    }
    if (origin.isEmpty()) {
      return new Fate.Keep("has an unknown old value, because the run didn't read the message.");
    }
    boolean restorable =
        !origin.get().equals(FieldValue.CLEARED) || field.role() == Field.Role.NULLABLE;
    return restorable
        ? new Fate.Restore(origin.get())
        : new Fate.Keep("had no value before the run, and can't be cleared.");
  }

  private static Optional<Problem> conflict(int status, List<String> kept) {
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(new Conflict(status, "Not restored:\n" + String.join("\n", kept)));
  }
}
