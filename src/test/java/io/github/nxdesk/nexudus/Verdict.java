package io.github.nxdesk.nexudus;

import io.github.nxdesk.model.Problem;
import org.jspecify.annotations.Nullable;

/// A refusal without its words.
///
/// @param problem the name of its case
record Verdict(String problem, @Nullable Integer status, boolean inDoubt) {
  static Verdict of(Problem problem) {
    var inDoubt =
        switch (problem) {
          case Problem.Unreachable unreachable -> unreachable.inDoubt();
          case Problem.Interrupted interrupted -> interrupted.inDoubt();
          default -> false;
        };
    return new Verdict(problem.getClass().getSimpleName(), problem.status(), inDoubt);
  }
}
