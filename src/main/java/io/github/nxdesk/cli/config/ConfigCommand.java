package io.github.nxdesk.cli.config;

import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.CompletionSource;
import io.github.nxdesk.cli.options.CompletionValues;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Report;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.settings.Setting;
import io.github.nxdesk.settings.Settings;
import io.github.nxdesk.settings.SettingsFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A command of `nxdesk config`.
///
/// @param keyed whether it is about one setting, its first argument
/// @param examples without `nxdesk config`
/// @param action what it does
public record ConfigCommand(
    String name,
    String purpose,
    boolean keyed,
    List<String> examples,
    Function<Invocation, Report> action)
    implements Command {
  private static final String SET = "set";
  private static final String PATH = "path";

  /// All of them.
  public static List<Command> all() {
    return List.of(
        new ConfigCommand(
            "list",
            "Show all settings, their values and where they come from.",
            false,
            List.of("list", "list -o json"),
            ConfigCommand::list),
        new ConfigCommand(
            "get",
            "Print the value of a setting.",
            true,
            List.of("get output"),
            ConfigCommand::get),
        new ConfigCommand(
            SET,
            "Change a setting of a profile.",
            true,
            List.of("set output json", "set business-id 1376 --profile work"),
            ConfigCommand::set),
        new ConfigCommand(
            "unset",
            "Remove a setting from a profile.",
            true,
            List.of("unset output", "unset business-id --profile work"),
            ConfigCommand::unset),
        new ConfigCommand(
            PATH,
            "Print the path of the settings file.",
            false,
            List.of("path", "path -o json"),
            ConfigCommand::path));
  }

  @Override
  public Task task() {
    return Task.ofProgram("config " + name, "changed");
  }

  @Override
  public Syntax syntax() {
    var syntax =
        Syntax.of(
            name, purpose, examples.stream().map("nxdesk config "::concat).toArray(String[]::new));
    if (keyed) {
      syntax.add(
          Options.argument(
              0,
              "KEY",
              CompletionValues.of(List.of(Setting.values()), Setting::label, Setting::description),
              "Setting: %s.".formatted(Options.or(Setting.labels()))));
    }
    if (name.equals(SET)) {
      syntax.add(Options.argument(1, "VALUE", CompletionSource.SETTING_VALUES, "Value to set."));
    }
    ConnectionOptions.addProfileTo(syntax);
    OutputOptions.addTo(syntax);
    return syntax;
  }

  /// The path is needed most when the file is invalid.
  @Override
  public boolean ignoresSettings() {
    return name.equals(PATH);
  }

  @Override
  public Result run(Invocation invocation) {
    return new Result.About(action.apply(invocation));
  }

  private static Report list(Invocation invocation) {
    var settings = invocation.settings();
    var rows = new ArrayList<Report.Row>();
    var list = new ArrayList<Map<String, @Nullable Object>>();
    for (var setting : Setting.values()) {
      var value = settings.value(setting);
      list.add(properties(setting, value));
      rows.add(
          new Report.Row(
              setting.label(),
              value.map(v -> "%s (%s)".formatted(v.text(), v.origin())).orElse("(not set)")));
    }
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("Profile", settings.profile());
    properties.put("Profiles", List.copyOf(settings.file().profiles().keySet()));
    properties.put("Settings", list);
    return new Report(
        "config list",
        ExitCode.OK,
        null,
        "Settings of profile '%s'".formatted(settings.profile()),
        List.copyOf(rows),
        properties);
  }

  private static Report get(Invocation invocation) {
    var setting = setting(invocation);
    var value = invocation.settings().value(setting);
    return report("get", value.map(Settings.Value::text).orElse(""), properties(setting, value));
  }

  private static Report set(Invocation invocation) {
    var setting = setting(invocation);
    var given =
        invocation
            .arguments()
            .argument(1)
            .orElseThrow(() ->
                CommandException.usage("no value specified for %s".formatted(setting.label())));
    try {
      var value = setting.check(given);
      var settings = invocation.settings().store(setting, value);
      return report(
          SET,
          "Set %s of profile '%s' to %s".formatted(setting.label(), settings.profile(), value),
          properties(setting, settings.ofProfile(setting)));
    } catch (IllegalArgumentException e) {
      throw CommandException.usage("%s %s".formatted(setting.label(), e.getMessage()));
    } catch (IOException e) {
      throw CommandException.ofFile("the setting was not written", e);
    }
  }

  private static Report unset(Invocation invocation) {
    var setting = setting(invocation);
    var before = invocation.settings();
    try {
      var after = before.remove(setting);
      boolean removed = before.ofProfile(setting).isPresent();
      // The value that applies now: from the environment, or the default.
      var properties = properties(setting, after.value(setting));
      properties.put("WasSet", removed);
      return report(
          "unset",
          (removed ? "Removed %s from profile '%s'" : "%s is not set in profile '%s'")
              .formatted(setting.label(), before.profile()),
          properties);
    } catch (IOException e) {
      throw CommandException.ofFile("the setting was not removed", e);
    }
  }

  private static Report path(Invocation invocation) {
    var path =
        SettingsFile.path(invocation.host().environment())
            .orElseThrow(() ->
                CommandException.usage("there is no home directory; set HOME or NXDESK_CONFIG"))
            .toString();
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("Path", path);
    return report(PATH, path, properties);
  }

  private static Report report(
      String name, String message, Map<String, @Nullable Object> properties) {
    return new Report("config " + name, ExitCode.OK, null, message, List.of(), properties);
  }

  private static Setting setting(Invocation invocation) {
    var labels = String.join(", ", Setting.labels());
    var name =
        invocation
            .arguments()
            .argument(0)
            .orElseThrow(() ->
                CommandException.usage("no setting specified. Settings: %s".formatted(labels)));
    return Setting.named(name).orElseThrow(() -> CommandException.usage(Setting.unknown(name)));
  }

  private static Map<String, @Nullable Object> properties(
      Setting setting, Optional<Settings.Value> value) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("Name", setting.label());
    map.put("Value", value.map(Settings.Value::text).orElse(null));
    map.put("Source", value.map(Settings.Value::origin).orElse(null));
    return map;
  }
}
