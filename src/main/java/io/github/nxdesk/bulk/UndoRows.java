package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.journal.RunRecord;
import io.github.nxdesk.bulk.journal.RunStore;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The messages that a run wrote, each once, in the order in which it first did.
public final class UndoRows implements RunRows {
  private final Iterator<RunRow> rows;
  private final int size;

  private final Set<Long> inConflict;

  private UndoRows(Iterator<RunRow> rows, int size, Set<Long> inConflict) {
    this.rows = rows;
    this.size = size;
    this.inConflict = inConflict;
  }

  /// Those that the store remembers of the run.
  ///
  /// @param dryRun whether to stop short of writing
  public static UndoRows of(RunStore store, RunRecord run, boolean dryRun) throws IOException {
    var effects = store.effects(run);
    var number = new long[1];
    Set<Long> inConflict = ConcurrentHashMap.newKeySet();
    inConflict.addAll(effects.irreversible().keySet());
    var changed =
        effects.changed().entrySet().stream()
            .<RunRow>map(each ->
                new UndoRow(++number[0], each.getKey(), each.getValue(), dryRun, inConflict));
    var irreversible =
        effects.irreversible().entrySet().stream()
            .<RunRow>map(each -> IrreversibleRow.of(++number[0], each.getKey(), each.getValue()));
    return new UndoRows(
        Stream.concat(changed, irreversible).iterator(),
        effects.changed().size() + effects.irreversible().size(),
        inConflict);
  }

  /// How many messages there are.
  public int size() {
    return size;
  }

  /// Whether nothing of any message could be put back, as far as they have been looked at.
  public boolean isAllInConflict() {
    return size > 0 && inConflict.size() == size;
  }

  @Override
  public Optional<RunRow> next() {
    return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
  }
}
