package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Field;
import java.util.Optional;

/// Read-only fields that people edit although another column changes what they show.
public final class ReplacedBy {
  private ReplacedBy() {}

  /// The column that changes what the field shows; empty if there is none.
  public static Optional<String> of(Field field) {
    return switch (field) {
      case OWNER_FULL_NAME -> Optional.of(Field.OWNER_ID.wireName());
      case COWORKER_FULL_NAME -> Optional.of(Field.COWORKER_ID.wireName());
      case HELP_DESK_DEPARTMENT_NAME -> Optional.of("Department");
      case IMAGE_FILE_NAME -> Optional.of(Field.NEW_IMAGE_URL.wireName());
      default -> Optional.empty();
    };
  }
}
