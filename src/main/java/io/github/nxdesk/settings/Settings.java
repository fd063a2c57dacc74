package io.github.nxdesk.settings;

import io.github.nxdesk.host.Environment;
import io.github.nxdesk.host.PrivatePath;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The settings of one invocation: the environment takes precedence over the profile, and the
/// profile over the default. Options take precedence over all of them, and are read where they are
/// declared.
///
/// @param profile the name of the profile
/// @param origin what selected it
public record Settings(String profile, String origin, SettingsFile file, Environment environment) {
  private static final String PROFILE = "--profile";
  private static final String USUAL = "default";

  /// A value and where it comes from.
  public record Value(String text, String origin) {}

  /// The settings of the profile that the option or the environment names.
  ///
  /// @param option the value of `--profile`, if it is given
  /// @throws IllegalArgumentException if the profile's name is invalid; the message says what
  ///   selected it
  public static Settings of(Optional<String> option, SettingsFile file, Environment environment) {
    var variable = environment.get("NXDESK_PROFILE");
    var name = option.or(() -> variable).orElse(USUAL);
    var origin = option.isPresent() ? PROFILE : variable.isPresent() ? "NXDESK_PROFILE" : "default";
    if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
      throw new IllegalArgumentException(
          "%s: '%s' is not a valid profile name; use letters, digits, '-' and '_'"
              .formatted(origin, name));
    }
    return new Settings(name, origin, file, environment);
  }

  /// The value that applies; not checked if it comes from the environment.
  public Optional<Value> value(Setting setting) {
    return setting
        .variable()
        .flatMap(name -> environment.get(name).map(text -> new Value(text, name)))
        .or(() -> ofProfile(setting))
        .or(() -> setting.fallback().map(text -> new Value(text, "default")));
  }

  /// The value that the profile sets.
  public Optional<Value> ofProfile(Setting setting) {
    return Optional.ofNullable(ofProfile().get(setting))
        .map(text -> new Value(text, "profile " + profile));
  }

  /// The fields that the profile sets for a message that is written without being read.
  public Change defaults() {
    return ofProfile(Setting.BUSINESS_ID)
        .map(value ->
            Change.NONE.with(Field.BUSINESS_ID, Field.BUSINESS_ID.type().parse(value.text())))
        .orElse(Change.NONE);
  }

  /// Sets a value in the file, and keeps its comments and layout.
  ///
  /// @return the new settings
  /// @throws IOException if the file can't be written; then it is unchanged
  public Settings store(Setting setting, String value) throws IOException {
    var values = new EnumMap<Setting, String>(Setting.class);
    values.putAll(ofProfile());
    values.put(setting, value);
    replace(
        TomlLines.of(file.text()).with(profile, setting.label(), setting.toml(value)),
        values,
        "set " + setting.label());
    return reread();
  }

  /// Removes a value from the file, and keeps its comments and layout.
  ///
  /// @return the new settings; the same object if there was no such value
  /// @throws IOException if the file can't be written; then it is unchanged
  public Settings remove(Setting setting) throws IOException {
    if (!ofProfile().containsKey(setting)) {
      return this;
    }
    var values = new EnumMap<Setting, String>(Setting.class);
    values.putAll(ofProfile());
    values.remove(setting);
    replace(
        TomlLines.of(file.text()).without(profile, setting.label()),
        values,
        "remove " + setting.label());
    return reread();
  }

  private Settings reread() {
    return new Settings(profile, origin, SettingsFile.in(environment), environment);
  }

  private Map<Setting, String> ofProfile() {
    return file.profiles().getOrDefault(profile, Map.of());
  }

  /// @param values the values that the profile should have then
  /// @param change the same in words, in case it has to be done by hand
  private void replace(String text, Map<Setting, String> values, String change) throws IOException {
    var path =
        file.path()
            .orElseThrow(
                () -> new IOException("there is no home directory; set HOME or NXDESK_CONFIG"));
    if (!isMeant(path, text, values)) {
      throw new IOException(
          "%s can't be edited automatically; %s in it yourself".formatted(path, change));
    }
    var folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    PrivatePath.replace(path, text);
  }

  /// Whether the text has these values for the profile, and the file's values for all others.
  private boolean isMeant(Path path, String text, Map<Setting, String> values) {
    var meant = new LinkedHashMap<>(file.profiles());
    meant.put(profile, values);
    try {
      return SettingsFile.parse(path, text).equals(meant);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
