package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.journal.Effects.Irreversible;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem.Conflict;
import io.github.nxdesk.model.RecordedComment;
import io.github.nxdesk.update.Plan;
import io.github.nxdesk.update.Updater;
import java.util.List;
import java.util.stream.Collectors;

/// A message of a run that an undo can't restore.
///
/// @param id the message; 0 if it is not known
/// @param why a sentence for people
record IrreversibleRow(long number, long id, String why) implements RunRow {
  static IrreversibleRow of(long number, long id, Irreversible what) {
    return new IrreversibleRow(
        number,
        id,
        switch (what) {
          case CREATED ->
              "The run created the message, and an undo deletes nothing. To delete it: nxdesk delete %d"
                  .formatted(id);
          case DELETED ->
              ("The run deleted the message, and a deletion can't be undone. Its contents are in"
                      + " the run's journal, under \"Delete\" with Id %d.")
                  .formatted(id);
        });
  }

  static IrreversibleRow commented(long number, long id, List<RecordedComment> comments) {
    var list =
        comments.stream()
            .map(comment -> "%d by %s".formatted(comment.id(), comment.author().label()))
            .collect(Collectors.joining(", "));
    return new IrreversibleRow(
        number, id, "The run only added a comment (%s), and that can't be undone.".formatted(list));
  }

  /// @param lines of the journal that are damaged
  static IrreversibleRow untrusted(long number, long id, String run, String lines) {
    return new IrreversibleRow(
        number,
        id,
        "The journal of run %s is damaged at %s, so its old values can't be trusted."
            .formatted(run, lines));
  }

  /// What damaged lines recorded, if not even the message is known.
  static IrreversibleRow unknown(long number, String run, String lines) {
    return new IrreversibleRow(
        number,
        0,
        "The journal of run %s is damaged at %s. What was recorded there can't be undone."
            .formatted(run, lines));
  }

  @Override
  public boolean isRead() {
    return false;
  }

  @Override
  public Plan plan(Updater updater) {
    return new Plan.Settled(new Failed(id == 0 ? null : (Long) id, new Conflict(null, why)));
  }

  @Override
  public Plan plan(Updater updater, Message message, int status) {
    return plan(updater);
  }
}
