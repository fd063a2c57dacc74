package io.github.nxdesk.find;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Condition;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Replaces the names of departments in changes and filters with their ids. Until then the name
/// stands under [Field#HELP_DESK_DEPARTMENT_NAME], which nothing else can be set to.
///
/// The departments are read once, when the first name is looked up. Safe to be used by several
/// threads.
public final class DepartmentNames {
  private final Departments departments;

  /// Looks names up in that account.
  public DepartmentNames(NexudusClient client) {
    departments = new Departments(client);
  }

  /// Whether the change has a name that means a department of a business which only the message's
  /// record tells.
  public static boolean needsRecord(Change change) {
    return change.values().get(Field.HELP_DESK_DEPARTMENT_NAME) instanceof Text
        && business(change) == null;
  }

  /// Reads the departments, if that has not been done yet.
  ///
  /// @return why they cannot be read; empty if they can
  public Optional<Problem> load() {
    return departments.all() instanceof Refused(var problem)
        ? Optional.of(problem)
        : Optional.empty();
  }

  /// The change with the id, found within the business that the change names, or anywhere if it
  /// names none.
  public Answer<Change> resolve(Change change) {
    return resolve(change, business(change));
  }

  /// The change with the id, found within the business that the change names, or else within the
  /// message's.
  public Answer<Change> resolve(Change change, Message message) {
    var named = business(change);
    return resolve(change, named == null ? business(message.fields()) : named);
  }

  /// The filters with the id, found within the business that they name, or anywhere if they name
  /// none.
  public Answer<List<Condition>> resolve(List<Condition> conditions) {
    var asked = Change.NONE;
    var rest = new ArrayList<Condition>();
    for (var condition : conditions) {
      if (condition instanceof Condition.Is(var field, var value)) {
        asked = asked.with(field, value);
      }
      if (condition.field() != Field.HELP_DESK_DEPARTMENT_NAME) {
        rest.add(condition);
      }
    }
    if (rest.size() == conditions.size()) {
      return new Given<>(200, conditions);
    }
    return switch (resolve(asked)) {
      case Refused<Change>(var problem) -> new Refused<>(problem);
      case Given<Change>(var status, var resolved) -> {
        var id = resolved.value(Field.HELP_DESK_DEPARTMENT_ID).orElseThrow();
        rest.add(new Condition.Is(Field.HELP_DESK_DEPARTMENT_ID, id));
        yield new Given<>(status, List.copyOf(rest));
      }
    };
  }

  private Answer<Change> resolve(Change change, @Nullable Long business) {
    var rest = change.without(Field.HELP_DESK_DEPARTMENT_NAME);
    return switch (change.values().get(Field.HELP_DESK_DEPARTMENT_NAME)) {
      case null -> new Given<>(200, change);
      case Text(var name) ->
          switch (departments.idOf(name, business)) {
            case Refused<Long>(var problem) -> new Refused<>(problem);
            case Given<Long>(var status, var id) ->
                new Given<>(status, rest.with(Field.HELP_DESK_DEPARTMENT_ID, new Int(id)));
          };
      // Cleared; anything else is no id either, which the checks say.
      case FieldValue other -> new Given<>(200, rest.with(Field.HELP_DESK_DEPARTMENT_ID, other));
    };
  }

  private static @Nullable Long business(Change record) {
    return record.values().get(Field.BUSINESS_ID) instanceof Int(var id) ? id : null;
  }
}
