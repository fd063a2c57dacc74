package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Field;
import java.util.Optional;

/// Read-only fields that people edit although another field changes what they show.
public final class ReplacedBy {
  private ReplacedBy() {}

  /// The field that changes what the field shows; empty if there is none.
  public static Optional<Field> of(Field field) {
    return switch (field) {
      case OWNER_FULL_NAME -> Optional.of(Field.OWNER_ID);
      case COWORKER_FULL_NAME -> Optional.of(Field.COWORKER_ID);
      case HELP_DESK_DEPARTMENT_NAME -> Optional.of(Field.HELP_DESK_DEPARTMENT_ID);
      case IMAGE_FILE_NAME -> Optional.of(Field.NEW_IMAGE_URL);
      default -> Optional.empty();
    };
  }

  /// The column to use in a row.
  public static String column(Field replacement) {
    return replacement == Field.HELP_DESK_DEPARTMENT_ID
        ? RowColumn.nameOf(Field.HELP_DESK_DEPARTMENT_NAME)
        : replacement.wireName();
  }
}
