package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.journal.Effects.Irreversible;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem.Conflict;
import io.github.nxdesk.update.Plan;
import io.github.nxdesk.update.Updater;

/// A message of a run for which an undo can do nothing, and says so.
///
/// @param why a sentence for people
record IrreversibleRow(long number, long id, String why) implements RunRow {
  static IrreversibleRow of(long number, long id, Irreversible what) {
    return new IrreversibleRow(
        number,
        id,
        switch (what) {
          case CREATED -> created(id);
          case DELETED -> deleted(id);
        });
  }

  private static String deleted(long id) {
    return ("That run deleted the message, and a deleted message cannot be restored under its id."
            + " What it held is in the run's journal, under \"Delete\" with Id %d.")
        .formatted(id);
  }

  private static String created(long id) {
    return "That run created the message; an undo deletes nothing: nxdesk delete %d does."
        .formatted(id);
  }

  @Override
  public boolean isRead() {
    return false;
  }

  @Override
  public Plan plan(Updater updater) {
    return new Plan.Settled(new Failed(id, new Conflict(null, why)));
  }

  @Override
  public Plan plan(Updater updater, Message message, int status) {
    return plan(updater);
  }
}
