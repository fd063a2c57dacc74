package io.github.nxdesk.cli;

import io.github.nxdesk.cli.options.Arguments;
import io.github.nxdesk.cli.options.AttachedValues;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.HelpPage;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.ClientFactory;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.settings.Settings;
import io.github.nxdesk.settings.SettingsFile;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// One run of the program: finds the command, gives it what it needs, and turns its result or its
/// failure into output and an exit code.
public final class Program {
  private final Host host;
  private final CommandTable table;
  private final ClientFactory clients;
  private final Runnable warmUp;
  private final String version;
  private @Nullable SettingsFile settingsFile;

  /// Whether help was printed, whatever the command would do.
  private boolean informing;

  /// @param clients opens the API
  /// @param warmUp prepares for a request over TLS while the command line is parsed
  /// @param version of nxdesk itself
  public Program(
      Host host, CommandTable table, ClientFactory clients, Runnable warmUp, String version) {
    this.host = host;
    this.table = table;
    this.clients = clients;
    this.warmUp = warmUp;
    this.version = version;
  }

  /// Runs it.
  ///
  /// @return the exit code
  public int run(String... given) {
    var arguments = table.arranged(given);
    var code = report(arguments);
    // Flushes as well.
    if (host.streams().out().checkError() && code == ExitCode.OK) {
      code = unwritten(arguments);
    }
    host.streams().err().flush();
    return code.code();
  }

  /// A reader that has seen enough, like `head`, needs no message. One that would miss what was
  /// changed does.
  private ExitCode unwritten(String... arguments) {
    boolean changes =
        table.called(arguments).filter(each -> each.access() == Command.Access.WRITE).isPresent();
    if (host.streams().isUnread() && (informing || !changes)) {
      return ExitCode.UNREAD;
    }
    host.streams()
        .err()
        .println(
            "nxdesk: the command succeeded, but its result could not be written to standard"
                + " output");
    return ExitCode.STORAGE;
  }

  private ExitCode report(String... arguments) {
    try {
      return execute(arguments);
    } catch (ParameterException e) {
      return fail(rootOf(e.getCommandLine()), arguments, UsageErrors.of(e, table));
    } catch (CommandException e) {
      return fail(table.parser(arguments), arguments, real(e.problem()));
    } catch (RuntimeException | LinkageError e) {
      return fail(table.parser(arguments), arguments, real(UsageErrors.bug(e)));
    }
  }

  private ExitCode execute(String... arguments) {
    if (talksTls(arguments)) {
      warmUp.run();
    }
    var root = table.parser(arguments);
    var parsed = root.parseArgs(AttachedValues.mark(arguments));
    var out = host.streams().out();
    if (parsed.isVersionHelpRequested()) {
      out.println("nxdesk " + version);
      return ExitCode.OK;
    }
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
    }
    if (parsed.isUsageHelpRequested() || !parsed.commandSpec().subcommands().isEmpty()) {
      informing = true;
      out.print(HelpPage.of(parsed.commandSpec()).text(HelpPage.width(host)));
      return ExitCode.OK;
    }
    var command = table.called(arguments).orElseThrow();
    if (!command.isHidden()) {
      refuseUndecoded(arguments);
    }
    return execute(command, parsed);
  }

  private ExitCode execute(Command command, ParseResult parsed) {
    var arguments = new Arguments(parsed);
    Syntax.of(parsed.commandSpec()).check(arguments);
    var settings = settings(arguments.text("--profile"), command.ignoresSettings());
    var output = OutputOptions.from(arguments, settings, host);
    var printer = new ResultPrinter(output, command.task());
    var connection = ConnectionOptions.from(arguments, settings, host.environment());
    try (var invocation =
        new Invocation(
            host,
            version,
            arguments,
            settings,
            output,
            connection,
            new Connector(host, clients, version))) {
      var result = command.run(invocation);
      return result instanceof Result.Single(Outcome.Failed(var id, var problem))
          ? printer.fail(id, real(problem))
          : printer.print(result);
    } catch (CommandException e) {
      return printer.fail(PartialParse.of(parsed).id(), real(e.problem()));
    }
  }

  /// A signal closes the file that is just being used, which then looks like another problem.
  private Problem real(Problem problem) {
    return switch (problem) {
      case Problem.Usage _, Problem.Malformed _, Problem.Internal _
          when host.interruption().hasCome() ->
          new Problem.Interrupted(host.interruption().signal(), "Interrupted.", false);
      default -> problem;
    };
  }

  /// Java decodes the arguments before we see them. What was not valid in the locale's encoding has
  /// been replaced, and must not end up in a message.
  private static void refuseUndecoded(String... arguments) {
    for (var argument : arguments) {
      if (argument.indexOf('\ufffd') >= 0) {
        throw CommandException.usage("the argument '%s' is not UTF-8 text".formatted(argument));
      }
    }
  }

  /// @param option the value of `--profile`, if it is given
  /// @param lenient whether a broken file counts as empty
  private Settings settings(Optional<String> option, boolean lenient) {
    try {
      if (settingsFile == null) {
        settingsFile = SettingsFile.in(host.environment());
      }
      return Settings.of(option, settingsFile, host.environment());
    } catch (IllegalArgumentException e) {
      if (lenient) {
        return Settings.of(
            Optional.empty(), SettingsFile.empty(host.environment()), host.environment());
      }
      throw CommandException.usage(String.valueOf(e.getMessage()));
    }
  }

  /// The command line whose parsing failed is used once more: building another takes as long as the
  /// rest of an error.
  private static CommandLine rootOf(CommandLine command) {
    var root = command;
    while (root.getParent() != null) {
      root = root.getParent();
    }
    return root;
  }

  private ExitCode fail(CommandLine root, String[] arguments, Problem problem) {
    var partial = PartialParse.of(root, AttachedValues.mark(arguments));
    Optional<Settings> settings;
    try {
      settings = Optional.of(settings(OutputOptions.guessProfile(arguments), false));
    } catch (CommandException _) {
      settings = Optional.empty();
    }
    var output = OutputOptions.guess(arguments, settings, host);
    return new ResultPrinter(output, new Task(partial.command(), "changed"))
        .fail(partial.id(), problem);
  }

  /// A quick guess whether the command will send a request over TLS.
  private boolean talksTls(String... arguments) {
    var words = List.of(arguments);
    boolean plain =
        Stream.concat(words.stream(), host.environment().get("NEXUDUS_BASE_URL").stream())
            .anyMatch(word -> word.startsWith("http:") || word.startsWith("--base-url=http:"));
    return table.called(arguments).filter(each -> each.access() != Command.Access.NONE).isPresent()
        && Collections.disjoint(words, List.of("-h", "--help", "--sandbox"))
        && !plain;
  }
}
