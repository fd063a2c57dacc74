package io.github.nxdesk.output;

import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;

/// Reports in text that a list is incomplete, or that it failed.
///
/// @param reporter reports the failure if nothing was printed yet
/// @param err reports an incomplete list
record Shortfall(Reporter reporter, Sink err) {
  /// Prints a line about a complete list.
  void warn(String line) {
    err.println(line);
  }

  void tell(boolean begun, Problem problem) {
    if (!begun) {
      reporter.outcome(new Failed(null, problem));
      return;
    }
    err.println(err.style().bad("The list is incomplete"));
    problem.message().lines().forEach(line -> err.println("  " + Printable.line(line)));
  }
}
