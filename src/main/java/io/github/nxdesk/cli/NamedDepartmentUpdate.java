package io.github.nxdesk.cli;

import io.github.nxdesk.find.Departments;
import io.github.nxdesk.find.NamedDepartment;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.update.UpdateRequest;
import io.github.nxdesk.update.Updater;
import io.github.nxdesk.update.WriteLog;
import java.util.List;
import java.util.function.Function;

/// Changes one message where the change names a department by its name: the name means a department
/// of the message's business, which the record tells unless the change does. The record is read
/// once, for this and for the merge.
record NamedDepartmentUpdate(NexudusClient desk, UpdateRequest request, WriteLog log) {
  /// Does it.
  ///
  /// @param id the message
  Outcome update(long id) {
    var departments = new Departments(desk);
    if (!NamedDepartment.needsRecord(request.change())) {
      return resolved(
          id,
          NamedDepartment.resolved(request.change(), departments),
          change -> new Updater(desk).update(request.with(change), log));
    }
    // Before the record is, since between that and the write nobody else's change would be seen.
    if (departments.all() instanceof Refused<List<Department>>(var problem)) {
      return new Failed(id, problem);
    }
    return switch (desk.read(id)) {
      case Refused<Message>(var problem) -> new Failed(id, problem);
      case Given<Message>(var status, var message) ->
          resolved(
              id,
              NamedDepartment.resolved(request.change(), message, departments),
              change -> new Updater(desk).update(request.with(change), message, status, log));
    };
  }

  private static Outcome resolved(
      long id, Answer<Change> change, Function<Change, Outcome> update) {
    return switch (change) {
      case Refused<Change>(var problem) -> new Failed(id, problem);
      case Given<Change>(_, var found) -> update.apply(found);
    };
  }
}
