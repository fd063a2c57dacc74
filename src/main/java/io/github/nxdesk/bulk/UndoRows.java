package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.journal.Damage;
import io.github.nxdesk.bulk.journal.Effects;
import io.github.nxdesk.bulk.journal.Histories;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The messages that a run changed, each once, in the order in which it first did. What was written
/// is read from the journal when a message's turn comes.
public final class UndoRows implements RunRows {
  private final Histories histories;
  private final Iterator<Long> changed;
  private final Iterator<IrreversibleRow> rest;
  private final boolean dryRun;
  private final Set<Long> inConflict;
  private final int size;
  private long number;

  private UndoRows(
      Histories histories,
      Iterator<Long> changed,
      List<IrreversibleRow> rest,
      boolean dryRun,
      Set<Long> inConflict,
      int size) {
    this.histories = histories;
    this.changed = changed;
    this.rest = rest.iterator();
    this.dryRun = dryRun;
    this.inConflict = inConflict;
    this.size = size;
  }

  /// Opens those of a run.
  ///
  /// @param run the run's name
  /// @param dryRun whether to send nothing
  public static UndoRows of(String run, Effects effects, boolean dryRun) throws IOException {
    var rest = irreversible(run, effects);
    Set<Long> inConflict = ConcurrentHashMap.newKeySet();
    rest.forEach(row -> inConflict.add(row.id()));
    return new UndoRows(
        effects.histories(), effects.changed().iterator(), rest, dryRun, inConflict, size(effects));
  }

  /// How many rows there are.
  public static int size(Effects effects) {
    return effects.changed().size() + irreversible("", effects).size();
  }

  /// The rows that can't be undone, behind those that can.
  private static List<IrreversibleRow> irreversible(String run, Effects effects) {
    long[] number = {effects.changed().size()};
    var rows = new ArrayList<IrreversibleRow>();
    effects
        .irreversible()
        .forEach((id, what) -> rows.add(IrreversibleRow.of(++number[0], id, what)));
    effects
        .comments()
        .forEach((id, comments) -> {
          if (!effects.changed().contains(id) && !effects.untrusted().containsKey(id)) {
            rows.add(IrreversibleRow.commented(++number[0], id, comments));
          }
        });
    effects
        .untrusted()
        .forEach((id, lines) -> rows.add(IrreversibleRow.untrusted(++number[0], id, run, lines)));
    if (effects.untrusted().isEmpty() && !effects.damage().isEmpty()) {
      rows.add(IrreversibleRow.unknown(++number[0], run, Damage.labels(effects.damage())));
    }
    return rows;
  }

  /// Whether nothing of any message could be restored, as far as they have been processed.
  public boolean isAllInConflict() {
    return size > 0 && inConflict.size() == size;
  }

  @Override
  public Optional<RunRow> next() throws IOException {
    if (changed.hasNext()) {
      long id = changed.next();
      return Optional.of(new UndoRow(++number, id, histories.of(id), dryRun, inConflict));
    }
    return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    histories.close();
  }
}
