package io.github.nxdesk;

import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.CommandGroup;
import io.github.nxdesk.cli.CommandTable;
import io.github.nxdesk.cli.Program;
import io.github.nxdesk.cli.auth.LoginCommand;
import io.github.nxdesk.cli.auth.LogoutCommand;
import io.github.nxdesk.cli.auth.StatusCommand;
import io.github.nxdesk.cli.bulk.ApplyCommand;
import io.github.nxdesk.cli.bulk.RunsCommand;
import io.github.nxdesk.cli.bulk.UndoCommand;
import io.github.nxdesk.cli.completion.CompleteCommand;
import io.github.nxdesk.cli.completion.CompletionCommand;
import io.github.nxdesk.cli.config.ConfigCommand;
import io.github.nxdesk.cli.config.DoctorCommand;
import io.github.nxdesk.cli.help.HelpCommand;
import io.github.nxdesk.cli.help.ManCommand;
import io.github.nxdesk.cli.help.VersionCommand;
import io.github.nxdesk.cli.message.CommentCommand;
import io.github.nxdesk.cli.message.CommentsCommand;
import io.github.nxdesk.cli.message.CreateCommand;
import io.github.nxdesk.cli.message.DeleteCommand;
import io.github.nxdesk.cli.message.DepartmentsCommand;
import io.github.nxdesk.cli.message.GetCommand;
import io.github.nxdesk.cli.message.ListCommand;
import io.github.nxdesk.cli.message.UpdateCommand;
import io.github.nxdesk.cli.sandbox.SandboxCommand;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.http.WarmUp;
import io.github.nxdesk.nexudus.HttpNexudusClient;
import java.util.List;
import java.util.Optional;

/// Builds the program's objects: the one place that knows all of them.
public final class App {
  private App() {}

  /// Runs a command line.
  ///
  /// @param host the outside, replaced in tests
  /// @return the exit code
  public static int run(Host host, String... arguments) {
    return new Program(
            host,
            new CommandTable(App::commands),
            (connection, listener) -> new HttpNexudusClient(connection, listener, host),
            () -> WarmUp.start(HttpNexudusClient::warmUp),
            version())
        .run(arguments);
  }

  /// The commands, in the order in which help lists them. A new one is a line here.
  ///
  /// @param table the table they will be in, for those that explain the others
  public static List<Command> commands(CommandTable table) {
    return List.of(
        new UpdateCommand(),
        new ApplyCommand(),
        new GetCommand(),
        new ListCommand(),
        new CreateCommand(),
        new DeleteCommand(),
        new CommentsCommand(),
        new CommentCommand(),
        new DepartmentsCommand(),
        new UndoCommand(),
        new RunsCommand(),
        new CommandGroup(
            "auth",
            "Log in and out, and show which account is used.",
            List.of("nxdesk auth status"),
            List.of(new LoginCommand(), new StatusCommand(), new LogoutCommand())),
        new CommandGroup(
            "config",
            "Show and change the settings of a profile.",
            List.of("nxdesk config list", "nxdesk config set output json"),
            ConfigCommand.all()),
        new DoctorCommand(),
        new SandboxCommand(),
        new CompletionCommand(),
        new HelpCommand(table),
        new VersionCommand(),
        new CompleteCommand(table),
        new ManCommand(table));
  }

  /// As the jar's manifest says; classes that come from no jar have none.
  private static String version() {
    return Optional.ofNullable(App.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
