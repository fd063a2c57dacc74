package io.github.nxdesk.cli.options;

import io.github.nxdesk.model.Problem;

/// Ends a command: the program reports the problem as its result.
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /// Reports this problem.
  public CommandException(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  /// A usage error.
  ///
  /// @param message names the option, and says what is valid
  public static CommandException usage(String message) {
    return new CommandException(new Problem.Usage(message));
  }

  /// What to report.
  public Problem problem() {
    return problem;
  }
}
