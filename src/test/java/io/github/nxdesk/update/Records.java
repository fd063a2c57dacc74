package io.github.nxdesk.update;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Records and requests to start from.
final class Records {
  static final long ID = 87654321;

  /// What every write needs.
  static final Change REQUIRED =
      new Change(
          Map.of(
              Field.ID, new Int(ID),
              Field.BUSINESS_ID, new Int(1376),
              Field.COWORKER_ID, new Int(998877),
              Field.SUBJECT, new Text("Printer on floor 2 is jammed"),
              Field.MESSAGE_TEXT, new Text("Paper jam.\r\nTray 2."),
              Field.PRIORITY, new Int(2),
              Field.AI_PROCESSING_RESULT, new Int(1)));

  /// As the API returns a whole record.
  static final Change WHOLE =
      REQUIRED.over(
          new Change(
              Map.of(
                  Field.HELP_DESK_DEPARTMENT_ID, new Int(31),
                  Field.CLOSED, new Bool(false),
                  Field.OWNER_ID, FieldValue.CLEARED,
                  Field.COWORKER_FULL_NAME, new Text("Mira Quell"),
                  Field.IMAGE_FILE_NAME, FieldValue.CLEARED,
                  Field.UPDATED_ON, new Text("2025-01-15T10:30:00Z"),
                  Field.UPDATED_BY, new Text("admin@example.com"))));

  static final Change HIGH = Change.NONE.with(Field.PRIORITY, new Int(3));

  private Records() {}

  static UpdateRequest request(Change change) {
    return new UpdateRequest(of(change), true, false, Optional.empty());
  }

  static UpdateRequest dryRun(Change change) {
    return new UpdateRequest(of(change), true, true, Optional.empty());
  }

  static UpdateRequest unread(Change change, boolean dryRun) {
    return new UpdateRequest(of(change), false, dryRun, Optional.empty());
  }

  static UpdateRequest ifUpdatedOn(Change change, Instant instant) {
    return new UpdateRequest(of(change), true, false, Optional.of(instant));
  }

  private static Change of(Change change) {
    return change.with(Field.ID, new Int(ID));
  }
}
