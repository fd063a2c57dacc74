package io.github.nxdesk.output;

import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns of departments and comments, under the API's names.
public final class RelatedSheets {
  /// Departments.
  public static final Sheet<Department> DEPARTMENTS =
      new Sheet<>(
          List.of(
              Column.of("Id", each -> new Int(each.id())),
              Column.of("BusinessId", each -> whole(each.businessId())),
              Column.of("Name", each -> new Text(each.name())),
              Column.of("Active", each -> new Bool(each.active())),
              Column.of("Description", each -> new Text(each.description()))),
          Department::id,
          Department::json);

  /// Comments.
  public static final Sheet<Comment> COMMENTS =
      new Sheet<>(
          List.of(
              Column.of("Id", each -> new Int(each.id())),
              Column.of("HelpDeskMessageId", each -> whole(each.messageId())),
              Column.of("CoworkerId", each -> whole(each.coworkerId())),
              Column.of("CoworkerFullName", each -> new Text(each.author())),
              Column.of("Internal", each -> new Bool(each.internal())),
              Column.of("CreatedOn", each -> new Text(each.createdOn())),
              Column.of("MessageText", each -> new Text(each.text()))),
          Comment::id,
          Comment::json);

  private RelatedSheets() {}

  private static FieldValue whole(@Nullable Long number) {
    return number == null ? FieldValue.CLEARED : new Int(number);
  }
}
