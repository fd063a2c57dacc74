package io.github.nxdesk.bulk;

import io.github.nxdesk.find.Departments;
import io.github.nxdesk.find.NamedDepartment;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.update.Plan;
import java.util.function.Function;

/// A row that names a department by its name. It is looked up when the row is planned, for the name
/// means a department of the message's business, which the record tells.
record NamedDepartmentRow(ChangeRow row, Departments departments) implements RunRow {
  /// The row, looked up when it is planned if there is something to look up.
  static RunRow of(RunRow row, Departments departments) {
    return row instanceof ChangeRow change && NamedDepartment.isIn(change.request().change())
        ? new NamedDepartmentRow(change, departments)
        : row;
  }

  @Override
  public long number() {
    return row.number();
  }

  @Override
  public long id() {
    return row.id();
  }

  @Override
  public boolean isRead() {
    return row.isRead();
  }

  @Override
  public Plan plan() {
    return plan(NamedDepartment.resolved(row.request().change(), departments), ChangeRow::plan);
  }

  @Override
  public Plan plan(Message message, int status) {
    return plan(
        NamedDepartment.resolved(row.request().change(), message, departments),
        resolved -> resolved.plan(message, status));
  }

  @Override
  public Outcome after(Outcome outcome, NexudusClient desk) {
    return row.after(outcome, desk);
  }

  @Override
  public int weight() {
    return row.weight();
  }

  private Plan plan(Answer<Change> resolved, Function<ChangeRow, Plan> plan) {
    return switch (resolved) {
      case Refused<Change>(var problem) -> new Plan.Settled(new Failed(id(), problem));
      case Given<Change>(_, var change) ->
          plan.apply(new ChangeRow(row.row(), row.request().with(change)));
    };
  }
}
