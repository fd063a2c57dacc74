package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.UndoRows;
import io.github.nxdesk.bulk.journal.Effects;
import io.github.nxdesk.bulk.journal.Effects.Irreversible;
import io.github.nxdesk.bulk.journal.RunRecord;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.RunSummary;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the run that `undo` means if none is named: the last one that changed something, is not
/// itself an undo, and is not undone yet. So one `undo` after another goes further back.
final class LastRun {
  static final String UNDO = "undo";
  private static final String WORDS = UNDO + " ";
  private static final int NAMED = 5;

  private final RunStore store;
  private final List<RunRecord> runs;

  /// @param runs of one target, the newest first
  LastRun(RunStore store, List<RunRecord> runs) {
    this.store = store;
    this.runs = runs;
  }

  /// What the journal says was called, for an undo of the run.
  static String words(RunRecord run) {
    return WORDS + run.name();
  }

  /// The run; empty if there is none.
  ///
  /// @throws CommandException if it can't be undone
  Optional<RunRecord> find() throws IOException {
    var undone = new HashSet<String>();
    RunRecord irreversible = null;
    for (var run : runs) {
      if (run.order().command().equals(UNDO)) {
        var unfinished = undo(run, undone);
        if (unfinished.isPresent()) {
          return unfinished;
        }
      } else if (!undone.contains(run.name()) && mayHaveChanged(run)) {
        if (isUndoable(run)) {
          refuse(Optional.ofNullable(irreversible), Optional.of(run));
          return Optional.of(run);
        }
        irreversible = irreversible == null ? run : irreversible;
      }
    }
    refuse(Optional.ofNullable(irreversible), Optional.empty());
    return Optional.empty();
  }

  /// Looks at a run that is an undo. One that was undone itself has no effect any more.
  ///
  /// @return the run that it was to undo, if it was interrupted and can be resumed
  private Optional<RunRecord> undo(RunRecord undo, Set<String> undone) throws IOException {
    var origin = undo.order().words().substring(WORDS.length());
    if (!undo.isFinished()) {
      return runs.stream().filter(run -> run.name().equals(origin)).findFirst();
    }
    var end = undo.ended().orElseThrow();
    if (!undone.contains(undo.name())
        && (end.result().equals(RunSummary.COMPLETED) || !store.effects(undo).isEmpty())) {
      undone.add(origin);
    }
    return Optional.empty();
  }

  /// Whether there is something to undo, or may be soon: a run that is under way can't be passed
  /// over. The counts are not enough, since a row that failed may have been written all the same.
  private boolean mayHaveChanged(RunRecord run) throws IOException {
    var summary = store.summary(run);
    return summary.updated() > 0
        || summary.result().equals(RunStore.RUNNING)
        || UndoRows.size(store.effects(run)) > 0;
  }

  private boolean isUndoable(RunRecord run) throws IOException {
    var effects = store.effects(run);
    return !effects.changed().isEmpty()
        || (effects.irreversible().isEmpty() && effects.comments().isEmpty());
  }

  private void refuse(Optional<RunRecord> irreversible, Optional<RunRecord> before)
      throws IOException {
    if (irreversible.isPresent()) {
      var run = irreversible.get();
      throw new CommandException(
          new Problem.Conflict(
              null,
              "%s %s%s"
                  .formatted(
                      "The last run, %s,".formatted(run.name()),
                      did(store.effects(run), run),
                      before
                          .map(each ->
                              "\nTo undo the run before it (%s): nxdesk undo %s"
                                  .formatted(each.order().words(), each.name()))
                          .orElse("\nThere is no earlier run to undo."))));
    }
  }

  private static String did(Effects effects, RunRecord run) {
    var created = of(effects, Irreversible.CREATED);
    if (!created.isEmpty()) {
      return "created %s, and an undo deletes nothing. To delete: nxdesk delete %s"
          .formatted(ids(created), ids(created));
    }
    var deleted = of(effects, Irreversible.DELETED);
    if (!deleted.isEmpty()) {
      return "deleted %s, and a deletion can't be undone. To see the contents: nxdesk runs show %s -o json"
          .formatted(ids(deleted), run.name());
    }
    return "commented on %s, and a comment can't be undone."
        .formatted(ids(effects.comments().keySet()));
  }

  private static List<Long> of(Effects effects, Irreversible kind) {
    return effects.irreversible().entrySet().stream()
        .filter(each -> each.getValue() == kind)
        .map(each -> each.getKey())
        .toList();
  }

  private static String ids(Collection<Long> ids) {
    var some = ids.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(" "));
    return ids.size() <= NAMED ? some : "%s and %d more".formatted(some, ids.size() - NAMED);
  }
}
