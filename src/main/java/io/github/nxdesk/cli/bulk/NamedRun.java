package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.journal.RunRecord;
import io.github.nxdesk.cli.options.CommandException;
import java.util.List;

/// Finds a run by its name.
final class NamedRun {
  private NamedRun() {}

  /// The run with that name, or whose name begins so.
  ///
  /// @throws CommandException if there is none, or several
  static RunRecord in(List<RunRecord> runs, String name) {
    var found = runs.stream().filter(run -> run.name().startsWith(name)).toList();
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw CommandException.usage(
        (found.isEmpty()
                ? "there is no run '%s'; 'nxdesk runs' lists them"
                : "several runs start with '%s'; 'nxdesk runs' lists them")
            .formatted(name));
  }
}
