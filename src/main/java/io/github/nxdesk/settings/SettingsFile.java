package io.github.nxdesk.settings;

import io.github.nxdesk.host.Environment;
import io.github.nxdesk.json.JsonTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlFactory;

/// `config.toml`, with a table for each profile.
///
/// @param path where it is or would be; empty if there is no home directory
/// @param text with all comments; empty if there is no file
public record SettingsFile(
    Optional<Path> path, String text, Map<String, Map<Setting, String>> profiles) {

  /// As if there were no file.
  public static SettingsFile empty(Environment environment) {
    return new SettingsFile(path(environment), "", Map.of());
  }

  /// Reads the file, if there is one.
  ///
  /// @throws IllegalArgumentException if it is invalid; the message names the file, the line and
  ///   the column
  public static SettingsFile in(Environment environment) {
    var path = path(environment);
    try {
      if (path.isEmpty() || Files.notExists(path.get())) {
        return new SettingsFile(path, "", Map.of());
      }
      var text = Files.readString(path.get());
      return new SettingsFile(path, text, text.isEmpty() ? Map.of() : parse(path.get(), text));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s can't be read (%s)".formatted(path.orElseThrow(), e.getClass().getSimpleName()), e);
    }
  }

  /// `NXDESK_CONFIG`, or `config.toml` in the directory for settings.
  public static Optional<Path> path(Environment environment) {
    return environment
        .get("NXDESK_CONFIG")
        .map(Path::of)
        .or(() -> environment.configDirectory().map(folder -> folder.resolve("config.toml")));
  }

  public static Map<String, Map<Setting, String>> parse(Path path, String text) {
    JsonNode root;
    try (var parser = new TomlFactory().createParser(ObjectReadContext.empty(), text)) {
      root = JsonTree.read(parser);
    } catch (JacksonException e) {
      var place = e.getLocation();
      throw new IllegalArgumentException(
          "%s, line %d, column %d: %s"
              .formatted(path, place.getLineNr(), place.getColumnNr(), e.getOriginalMessage()),
          e);
    }
    var profiles = new LinkedHashMap<String, Map<Setting, String>>();
    root.forEachEntry((name, table) -> {
      if (!table.isObject()) {
        throw wrong(
            path,
            TomlLines.of(text).find("", name),
            "'%s' is outside a table; each profile is a table, like [default]".formatted(name));
      }
      profiles.put(name, profile(path, text, name, table));
    });
    return profiles;
  }

  private static Map<Setting, String> profile(Path path, String text, String name, JsonNode table) {
    var values = new EnumMap<Setting, String>(Setting.class);
    table.forEachEntry((key, value) -> {
      var place = TomlLines.of(text).find(name, key);
      var setting = Setting.named(key).orElseThrow(() -> wrong(path, place, Setting.unknown(key)));
      if (!value.isString() && !value.isIntegralNumber() && !value.isBoolean()) {
        throw wrong(path, place, "%s must be a string or a number".formatted(key));
      }
      try {
        values.put(setting, setting.check(value.asString()));
      } catch (IllegalArgumentException e) {
        throw wrong(path, place, "%s %s".formatted(key, e.getMessage()));
      }
    });
    return values;
  }

  private static IllegalArgumentException wrong(
      Path path, Optional<TomlLines.Place> place, String what) {
    return new IllegalArgumentException(
        place
                .map(found ->
                    "%s, line %d, column %d: ".formatted(path, found.line(), found.column()))
                .orElse(path + ": ")
            + what);
  }
}
