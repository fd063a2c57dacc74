package io.github.nxdesk.find;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import org.jspecify.annotations.Nullable;

/// A change that names a department by its name. As long as it is not looked up, the change holds
/// the name under [Field#HELP_DESK_DEPARTMENT_NAME], which nothing else can be set to.
public final class NamedDepartment {
  private NamedDepartment() {}

  /// Whether the change names one so.
  public static boolean isIn(Change change) {
    return change.value(Field.HELP_DESK_DEPARTMENT_NAME).isPresent();
  }

  /// Whether a name is to be looked up in a business that the change does not tell.
  public static boolean needsRecord(Change change) {
    return change.values().get(Field.HELP_DESK_DEPARTMENT_NAME) instanceof Text
        && business(change) == null;
  }

  /// The change with the id in place of the name, found within the business that the change names.
  public static Answer<Change> resolved(Change change, Departments departments) {
    return resolved(change, business(change), departments);
  }

  /// The change with the id in place of the name, found within the business that the change names,
  /// or else within the message's.
  public static Answer<Change> resolved(Change change, Message message, Departments departments) {
    var named = business(change);
    return resolved(change, named == null ? business(message.fields()) : named, departments);
  }

  private static Answer<Change> resolved(
      Change change, @Nullable Long business, Departments departments) {
    var rest = change.without(Field.HELP_DESK_DEPARTMENT_NAME);
    return switch (change.values().get(Field.HELP_DESK_DEPARTMENT_NAME)) {
      case null -> new Given<>(200, change);
      case Text(var name) ->
          switch (departments.idOf(name, business)) {
            case Refused<Long>(var problem) -> new Refused<>(problem);
            case Given<Long>(var status, var id) ->
                new Given<>(status, rest.with(Field.HELP_DESK_DEPARTMENT_ID, new Int(id)));
          };
      case FieldValue.Null cleared ->
          new Given<>(200, rest.with(Field.HELP_DESK_DEPARTMENT_ID, cleared));
      // Anything else is no id either, which the checks say.
      case FieldValue other -> new Given<>(200, rest.with(Field.HELP_DESK_DEPARTMENT_ID, other));
    };
  }

  private static @Nullable Long business(Change record) {
    return record.values().get(Field.BUSINESS_ID) instanceof Int(var id) ? id : null;
  }
}
