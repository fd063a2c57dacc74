package io.github.nxdesk.cli;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Nearest;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk config list`, `get`, `set` and `path`, and what they and [UnsetCommand] share.
final class ConfigCommands {
  private ConfigCommands() {}

  static CommandGroup all(Host host) {
    return new CommandGroup(
        "config",
        "Show and change the settings of a profile.",
        List.of("nxdesk config list", "nxdesk config set output json"),
        List.of(
            new ListAll(host),
            new Get(host),
            new Set(host),
            new UnsetCommand(host),
            new ShowPath(host)));
  }

  static PositionalParamSpec argument(String index, String label, String description) {
    var argument =
        PositionalParamSpec.builder()
            .index(index)
            .arity("1")
            .type(String.class)
            .paramLabel(label)
            .description(description);
    return label.equals("KEY")
        ? argument
            .completionCandidates(
                Candidates.of(List.of(Setting.values()), Setting::label, Setting::description))
            .build()
        : argument.build();
  }

  /// What KEY can be.
  static String keys() {
    return "The setting: %s.".formatted(String.join(", ", Setting.labels()));
  }

  static Setting setting(ParseResult arguments) {
    String name = arguments.matchedPositionalValue(0, "");
    return Setting.named(name)
        .orElseThrow(() ->
            Options.wrong(
                arguments,
                "there is no setting '%s'%s; the settings are %s"
                    .formatted(
                        name,
                        Nearest.of(name, Setting.labels())
                            .map(", did you mean %s?"::formatted)
                            .orElse(""),
                        String.join(", ", Setting.labels()))));
  }

  static CommandSpec spec(String name, String purpose, String... examples) {
    var spec = HelpText.describe(CommandSpec.create().name(name), purpose, examples);
    Settings.addTo(spec);
    OutputOptions.addTo(spec);
    return spec;
  }

  static Map<String, @Nullable Object> described(Setting setting, Optional<Settings.Value> value) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("Name", setting.label());
    map.put("Value", value.map(Settings.Value::text).orElse(null));
    map.put("Source", value.map(Settings.Value::origin).orElse(null));
    return map;
  }

  private record ListAll(Host host) implements Command {
    @Override
    public String name() {
      return "list";
    }

    @Override
    public CommandSpec spec() {
      return ConfigCommands.spec(
          name(),
          "Show every setting, its value and where it comes from.",
          "nxdesk config list",
          "nxdesk config list -o json");
    }

    @Override
    public int run(ParseResult arguments) {
      var output = OutputOptions.from(arguments, host);
      var settings = Settings.of(arguments, host.environment());
      var rows = new ArrayList<Report.Row>();
      var list = new ArrayList<Map<String, @Nullable Object>>();
      for (var setting : Setting.values()) {
        var value = settings.value(setting);
        list.add(described(setting, value));
        rows.add(
            new Report.Row(
                setting.label(),
                value.map(v -> "%s (%s)".formatted(v.text(), v.origin())).orElse("(not set)")));
      }
      var properties = new LinkedHashMap<String, @Nullable Object>();
      properties.put("Profile", settings.profile());
      properties.put("Profiles", List.copyOf(settings.file().profiles().keySet()));
      properties.put("Settings", list);
      var message = "Settings of profile '%s'".formatted(settings.profile());
      output.print(
          new Report("config list", ExitCode.OK, null, message, List.copyOf(rows), properties),
          host);
      return ExitCode.OK.code();
    }
  }

  private record Get(Host host) implements Command {
    @Override
    public String name() {
      return "get";
    }

    @Override
    public CommandSpec spec() {
      return ConfigCommands.spec(name(), "Print one setting's value.", "nxdesk config get output")
          .addPositional(argument("0", "KEY", "The setting."));
    }

    @Override
    public int run(ParseResult arguments) {
      var output = OutputOptions.from(arguments, host);
      var settings = Settings.of(arguments, host.environment());
      var setting = setting(arguments);
      var value = settings.value(setting);
      output.print(
          new Report(
              "config get",
              ExitCode.OK,
              null,
              value.map(Settings.Value::text).orElse(""),
              List.of(),
              described(setting, value)),
          host);
      return ExitCode.OK.code();
    }
  }

  private record Set(Host host) implements Command {
    @Override
    public String name() {
      return "set";
    }

    @Override
    public CommandSpec spec() {
      return ConfigCommands.spec(
              name(),
              "Set a value in the profile's table of the settings file; all else in it stays.",
              "nxdesk config set output json",
              "nxdesk config set business-id 1376 --profile work")
          .addPositional(argument("0", "KEY", keys()))
          .addPositional(argument("1", "VALUE", "Its value."));
    }

    @Override
    public int run(ParseResult arguments) {
      var output = OutputOptions.from(arguments, host);
      var settings = Settings.of(arguments, host.environment());
      var setting = setting(arguments);
      try {
        var value = setting.check(arguments.matchedPositionalValue(1, ""));
        settings.store(setting, value);
        output.print(
            new Report(
                "config set",
                ExitCode.OK,
                null,
                "Set %s of profile '%s' to %s"
                    .formatted(setting.label(), settings.profile(), value),
                List.of(),
                described(setting, Settings.of(arguments, host.environment()).ofProfile(setting))),
            host);
        return ExitCode.OK.code();
      } catch (IllegalArgumentException e) {
        throw Options.wrong(arguments, "%s %s".formatted(setting.label(), e.getMessage()));
      } catch (IOException e) {
        throw Options.wrong(
            arguments, "the setting was not written: %s".formatted(String.valueOf(e.getMessage())));
      }
    }
  }

  private record ShowPath(Host host) implements Command {
    @Override
    public String name() {
      return "path";
    }

    @Override
    public CommandSpec spec() {
      var spec =
          HelpText.describe(
              CommandSpec.create().name(name()),
              "Print where the settings file is, or would be.",
              "nxdesk config path",
              "nxdesk config path -o json");
      OutputOptions.addTo(spec);
      return spec;
    }

    @Override
    public int run(ParseResult arguments) {
      // Who has to mend the file asks where it is.
      var output = OutputOptions.despiteSettings(arguments, host);
      var path =
          SettingsFile.path(host.environment())
              .map(Path::toString)
              .orElseThrow(() ->
                  Options.wrong(
                      arguments, "there is no home directory; set HOME or NXDESK_CONFIG"));
      output.print(
          new Report("config path", ExitCode.OK, null, path, List.of(), Map.of("Path", path)),
          host);
      return ExitCode.OK.code();
    }
  }
}
