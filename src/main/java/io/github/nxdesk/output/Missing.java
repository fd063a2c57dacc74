package io.github.nxdesk.output;

import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.Problem;
import java.util.List;

/// Reports IDs that the API does not know.
final class Missing {
  private Missing() {}

  static String line(long id) {
    return "There is no help desk message %d".formatted(id);
  }

  static Problem all(List<Long> ids) {
    return new Problem.NotFound(
        200,
        "None of the messages exists. Check the IDs and --base-url.",
        ids.stream().map(FieldError::unknownId).toList());
  }
}
