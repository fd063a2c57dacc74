package io.github.nxdesk.cli;

import io.github.nxdesk.cli.options.Arguments;
import io.github.nxdesk.cli.options.IdArguments;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// What a refused command line still says, for the report about it.
///
/// @param command null if it names no command
/// @param id null if it does not name exactly one message
record PartialParse(@Nullable String command, @Nullable Long id) {
  /// @param root must not be used for parsing afterwards: it is set to ignore errors
  static PartialParse of(CommandLine root, String... arguments) {
    collectErrors(root);
    var parsed = root.parseArgs(arguments);
    return parsed.hasSubcommand() ? of(parsed.subcommand()) : new PartialParse(null, null);
  }

  /// @param parsed without the program's own name
  static PartialParse of(ParseResult parsed) {
    var command = parsed;
    while (command.hasSubcommand()) {
      command = command.subcommand();
    }
    var spec = command.commandSpec();
    var id =
        IdArguments.areTakenBy(spec)
            ? IdArguments.onlyId(new Arguments(command)).orElse(null)
            : null;
    return new PartialParse(spec.qualifiedName().replaceFirst("^nxdesk ", ""), id);
  }

  private static void collectErrors(CommandLine line) {
    line.getCommandSpec().parser().collectErrors(true);
    line.getSubcommands().values().forEach(PartialParse::collectErrors);
  }
}
