package io.github.nxdesk.cli.options;

import io.github.nxdesk.model.Problem;

/// A command that cannot be carried out: the program reports the problem as the command's result.
public final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  /// Reports this problem.
  public CommandException(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  /// A command line that cannot be carried out.
  ///
  /// @param message names the option and says what is valid
  public static CommandException usage(String message) {
    return new CommandException(new Problem.Usage(message));
  }

  /// What to report.
  public Problem problem() {
    return problem;
  }
}
