package io.github.nxdesk.cli;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Report;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk config unset`.
record UnsetCommand(Host host) implements Command {
  @Override
  public String name() {
    return "unset";
  }

  @Override
  public CommandSpec spec() {
    return ConfigCommands.spec(
            name(),
            "Remove a value from the profile's table of the settings file; all else in it stays.",
            "nxdesk config unset output",
            "nxdesk config unset business-id --profile work")
        .addPositional(ConfigCommands.argument("0", "KEY", ConfigCommands.keys()));
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    var settings = Settings.of(arguments, host.environment());
    var setting = ConfigCommands.setting(arguments);
    try {
      boolean removed = settings.remove(setting);
      // What holds without it: the environment's, or the default.
      var properties =
          ConfigCommands.described(
              setting, Settings.of(arguments, host.environment()).value(setting));
      properties.put("WasSet", removed);
      output.print(
          new Report(
              "config unset",
              ExitCode.OK,
              null,
              (removed ? "Removed %s from profile '%s'" : "%s is not set in profile '%s'")
                  .formatted(setting.label(), settings.profile()),
              List.of(),
              properties),
          host);
      return ExitCode.OK.code();
    } catch (IOException e) {
      throw Options.wrong(
          arguments, "the setting was not removed: %s".formatted(String.valueOf(e.getMessage())));
    }
  }
}
