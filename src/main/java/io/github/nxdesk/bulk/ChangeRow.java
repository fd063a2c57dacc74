package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.update.Plan;
import io.github.nxdesk.update.UpdateRequest;
import io.github.nxdesk.update.Updater;
import java.util.Optional;

/// A row of an input, and how to make its change.
///
/// @param request for one message, without a [UpdateRequest#problem]
/// @param check compares the row with the record
public record ChangeRow(Row row, UpdateRequest request, RecordCheck check) implements RunRow {
  /// A row that is not compared with the record.
  public ChangeRow(Row row, UpdateRequest request) {
    this(row, request, RecordCheck.NONE);
  }

  /// The same row with another change.
  ChangeRow with(Change change) {
    return new ChangeRow(row, request.with(change), check);
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
    return request.read();
  }

  @Override
  public Plan plan(Updater updater) {
    return updater.planUnread(request);
  }

  @Override
  public Plan plan(Updater updater, Message message, int status) {
    return switch (check.check(row, request.change(), message)) {
      case RecordCheck.Accepted(var change) -> updater.plan(request.with(change), message, status);
      case RecordCheck.Refused(var errors) ->
          new Plan.Settled(
              new Outcome.Failed(id(), new Problem.Invalid(null, "Nothing was sent.", errors)));
    };
  }

  @Override
  public ChangeRow afterOwnWrite(Optional<Message> before) {
    boolean changedBefore =
        before.isPresent() && Updater.isChangedSince(before.get(), request.ifUpdatedOn());
    return changedBefore ? this : new ChangeRow(row, request.withoutIfUpdatedOn(), check);
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
    return row.source().length()
        + row.change().values().values().stream()
            .mapToInt(value -> value instanceof FieldValue.Text(var text) ? text.length() : 0)
            .sum();
  }
}
