package io.github.nxdesk.cli;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.ClientFactory;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Task;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// The command line as a whole: finds the command, runs it, and turns whatever goes wrong into a
/// report and an exit code.
public final class Program {
  private static final String VERSION = "--version";

  private final Host host;
  private final Runnable warmUp;
  private final String version;
  private final List<Command> commands;

  /// @param dialer opens the API
  /// @param warmUp prepares, beside the parsing of the command line, for a request over TLS
  /// @param version of nxdesk itself
  public Program(Host host, ClientFactory dialer, Runnable warmUp, String version) {
    this.host = host;
    this.warmUp = warmUp;
    this.version = version;
    var connector = new Connector(host, dialer, version);
    this.commands =
        List.of(
            new UpdateCommand(host, connector),
            new ApplyCommand(host, connector),
            new GetCommand(host, connector),
            new ListCommand(host, connector),
            new CreateCommand(host, connector),
            new DeleteCommand(host, connector),
            new CommentsCommand(host, connector),
            new CommentCommand(host, connector),
            new DepartmentsCommand(host, connector),
            new UndoCommand(host, connector),
            new RunsCommand(host),
            new CommandGroup(
                "auth",
                "Log in and out, and see as whom nxdesk talks.",
                List.of("nxdesk auth status"),
                List.of(
                    new LoginCommand(host, connector),
                    new StatusCommand(host, connector),
                    new LogoutCommand(host))),
            ConfigCommands.all(host),
            new DoctorCommand(host, connector, version),
            new SandboxCommand(host),
            new CompletionCommand(host, this::tree),
            new HelpCommand(host, this::tree));
  }

  /// Runs it.
  ///
  /// @return the exit code
  public int run(String... arguments) {
    int code = report(arguments);
    // Flushes as well.
    if (host.streams().out().checkError() && code == ExitCode.OK.code()) {
      code = unwritten(arguments).code();
    }
    host.streams().err().flush();
    return code;
  }

  /// Who has read enough, as `head` has, needs no words; who would not learn what was changed,
  /// does.
  private ExitCode unwritten(String... arguments) {
    boolean changes = called(arguments).filter(Command::isChange).isPresent();
    if (host.streams().isUnread() && !changes) {
      return ExitCode.UNREAD;
    }
    host.streams()
        .err()
        .println(
            "nxdesk: the result could not be written to standard output; the command itself"
                + " succeeded");
    return ExitCode.INTERNAL;
  }

  private int report(String... arguments) {
    try {
      return execute(arguments);
    } catch (ParameterException e) {
      return fail(rootOf(e.getCommandLine()), arguments, Faults.of(e));
    } catch (RuntimeException | LinkageError e) {
      return fail(commandLine(arguments), arguments, Faults.bug(e));
    }
  }

  /// All commands with all their options, for whoever describes them: completion, help, the manual.
  CommandSpec tree() {
    return commandLine().getCommandSpec();
  }

  private int execute(String... arguments) {
    if (talksTls(arguments)) {
      warmUp.run();
    }
    var root = commandLine(arguments);
    refuseUndecoded(root, arguments);
    var parsed = root.parseArgs(AttachedValues.mark(arguments));
    var out = host.streams().out();
    if (parsed.isVersionHelpRequested()) {
      out.println("nxdesk " + version);
      return ExitCode.OK.code();
    }
    var chosen = parsed;
    while (chosen.hasSubcommand()) {
      chosen = chosen.subcommand();
    }
    if (chosen.isUsageHelpRequested() || !chosen.commandSpec().subcommands().isEmpty()) {
      chosen.commandSpec().commandLine().usage(out, Ansi.OFF);
      return ExitCode.OK.code();
    }
    return called(arguments).orElseThrow().run(chosen);
  }

  /// Java decodes the arguments before we see them; what was not valid in the locale's encoding has
  /// been replaced, and must not be written into anybody's message.
  private static void refuseUndecoded(CommandLine root, String... arguments) {
    for (var argument : arguments) {
      if (argument.indexOf('\ufffd') >= 0) {
        throw new ParameterException(
            root, "the argument '%s' is not UTF-8 text".formatted(argument));
      }
    }
  }

  /// The command line whose parsing failed serves once more; building another takes as long as all
  /// the rest of an error.
  private static CommandLine rootOf(CommandLine command) {
    var root = command;
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return root;
  }

  private int fail(CommandLine root, String[] arguments, Problem problem) {
    var salvaged = Salvage.of(root, AttachedValues.mark(arguments));
    OutputOptions.guess(arguments, host)
        .reporter(new Task(salvaged.command(), "changed"), host)
        .outcome(new Failed(salvaged.id(), problem));
    return ExitCode.of(problem).code();
  }

  /// Whether a request over TLS is likely, as far as a glance tells.
  private boolean talksTls(String... arguments) {
    var words = List.of(arguments);
    boolean plain =
        Stream.concat(words.stream(), host.environment().get("NEXUDUS_BASE_URL").stream())
            .anyMatch(word -> word.startsWith("http:") || word.startsWith("--base-url=http:"));
    return called(arguments).filter(Command::isRemote).isPresent()
        && Collections.disjoint(words, List.of("-h", "--help", "--sandbox"))
        && !plain;
  }

  /// The command that the first words name.
  private Optional<Command> called(String... arguments) {
    return named(commands, arguments, 0)
        .map(command -> named(command.commands(), arguments, 1).orElse(command));
  }

  private static Optional<Command> named(List<Command> commands, String[] arguments, int index) {
    return commands.stream()
        .filter(command -> arguments.length > index && command.name().equals(arguments[index]))
        .findFirst();
  }

  private static void add(
      CommandSpec parent, List<Command> commands, int depth, String... arguments) {
    for (var command : named(commands, arguments, depth).map(List::<Command>of).orElse(commands)) {
      var spec = command.spec();
      add(spec, command.commands(), depth + 1, arguments);
      parent.addSubcommand(command.name(), spec);
    }
  }

  /// Only the command that is called is built, if one is.
  private CommandLine commandLine(String... arguments) {
    var root =
        HelpText.describe(
                CommandSpec.create().name("nxdesk"),
                "Update help desk messages in Nexudus.",
                "nxdesk list --no-closed --sandbox",
                "nxdesk update 87654321 --priority=High --sandbox",
                "nxdesk get 87654321 --sandbox")
            .addOption(
                OptionSpec.builder(VERSION)
                    .type(boolean.class)
                    .versionHelp(true)
                    .description("Show the version.")
                    .build());
    if (!List.of(arguments).equals(List.of(VERSION))) { // Which needs none of them.
      add(root, commands, 0, arguments);
    }
    return AttachedValues.unmark(new CommandLine(root))
        .setExpandAtFiles(false) // A subject may well begin with @.
        .setInterpolateVariables(false);
  }
}
