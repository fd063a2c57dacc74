package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.journal.Journal;
import io.github.nxdesk.bulk.journal.RunOrder;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.host.Host;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// Whether a command that cannot be gone on with keeps a journal of what it does.
final class JournalOption {
  private static final String NO_JOURNAL = "--no-journal";

  private JournalOption() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(Options.flag(NO_JOURNAL, "Keep nothing of it on this machine."));
  }

  /// Begins a run, unless none is to be kept.
  ///
  /// @param words the command line for people, without secrets
  /// @throws IOException if it cannot be kept, with a message for people
  static Optional<Journal> start(
      ParseResult arguments, String words, Site site, String version, Host host)
      throws IOException {
    if (Options.isSet(arguments, NO_JOURNAL)) {
      return Optional.empty();
    }
    var order =
        new RunOrder(
            arguments.commandSpec().name(),
            words,
            RunOrder.digestOfCall(words, host.clock().instant()),
            site.target(),
            site.user(),
            version);
    var store =
        RunStore.in(host)
            .orElseThrow(() ->
                new IOException(
                    "There is no home directory to keep the run in: set HOME or XDG_STATE_HOME, or"
                        + " do without with --no-journal."));
    return Optional.of(store.start(order));
  }
}
