package io.github.nxdesk.cli;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// What a command line that was refused still tells, for the report about it.
///
/// @param command null where it names no command
/// @param id null where it does not name exactly one message
record Salvage(@Nullable String command, @Nullable Long id) {
  /// @param root not used for parsing any more; it is made to pass over errors
  static Salvage of(CommandLine root, String... arguments) {
    collectErrors(root);
    var parsed = root.parseArgs(arguments);
    if (!parsed.hasSubcommand()) {
      return new Salvage(null, null);
    }
    var command = parsed.subcommand();
    var name = command.commandSpec().name();
    while (command.hasSubcommand()) {
      command = command.subcommand();
      name += " " + command.commandSpec().name();
    }
    var spec = command.commandSpec();
    var ids =
        IdArguments.areTakenBy(spec)
            ? IdArguments.from(command).stream().distinct().toList()
            : List.<FieldValue>of();
    var id =
        ids.size() == 1 && Field.ID.check(ids.getFirst()).isEmpty() ? (Int) ids.getFirst() : null;
    return new Salvage(name, id == null ? null : id.number());
  }

  private static void collectErrors(CommandLine line) {
    line.getCommandSpec().parser().collectErrors(true);
    line.getSubcommands().values().forEach(Salvage::collectErrors);
  }
}
