package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.update.Plan;
import io.github.nxdesk.update.UpdateRequest;
import io.github.nxdesk.update.Updater;

/// A row of an input, and how to make its change.
///
/// @param request for one message, without a [UpdateRequest#problem]
public record ChangeRow(Row row, UpdateRequest request) implements RunRow {
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
    return request.read();
  }

  @Override
  public Plan plan(Updater updater) {
    return updater.planUnread(request);
  }

  @Override
  public Plan plan(Updater updater, Message message, int status) {
    return updater.plan(request, message, status);
  }

  @Override
  public Outcome after(Outcome outcome, Updater updater) {
    return updater.comment(request, outcome);
  }

  @Override
  public int writes() {
    return request.comment().isPresent() ? 2 : 1;
  }

  @Override
  public int weight() {
    return row.change().values().values().stream()
        .mapToInt(value -> value instanceof FieldValue.Text(var text) ? text.length() : 0)
        .sum();
  }
}
