package io.github.nxdesk.cli.options;

import io.github.nxdesk.host.FileFailure;
import io.github.nxdesk.model.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;

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

  /// A file on this machine can't be written or read.
  ///
  /// @param message says which, why, and what to do
  public static CommandException storage(String message) {
    return new CommandException(new Problem.Storage(message));
  }

  /// A file that can't be written or read, or whose content is wrong.
  ///
  /// @param message a clause that says which, and that the cause completes
  public static CommandException ofFile(String message, IOException cause) {
    var text = "%s: %s".formatted(message, FileFailure.reason(cause));
    return cause instanceof FileSystemException || FileFailure.isFullDisk(cause)
        ? storage(Character.toUpperCase(text.charAt(0)) + text.substring(1))
        : usage(text);
  }

  /// What to report.
  public Problem problem() {
    return problem;
  }
}
