package io.github.nxdesk.output;

import io.github.nxdesk.model.Problem;

/// Reports that a change was made, but the comment after it was not.
final class NotCommented {
  private NotCommented() {}

  static String message(Problem problem) {
    return "The message was updated, but the comment %s added: %s"
        .formatted(problem.inDoubt() ? "may or may not have been" : "was not", problem.message());
  }
}
