package io.github.nxdesk.output;

import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;

/// Says in text that a list is not complete, or that there is none.
///
/// @param reporter tells what failed where nothing was printed yet
/// @param err where the rest goes
record Shortfall(Reporter reporter, Sink err) {
  void tell(boolean begun, Problem problem) {
    if (!begun) {
      reporter.outcome(new Failed(null, problem));
      return;
    }
    err.println(err.style().bad("The list is not complete"));
    problem.message().lines().forEach(line -> err.println("  " + Printable.line(line)));
  }
}
