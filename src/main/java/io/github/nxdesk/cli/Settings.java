package io.github.nxdesk.cli;

import io.github.nxdesk.host.Environment;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// What holds for one call: environment, then the profile, then the default. A flag goes before all
/// of it, and is read where the flag is.
///
/// @param profile its name
/// @param origin what chose it
record Settings(String profile, String origin, SettingsFile file, Environment environment) {
  static final String PROFILE = "--profile";
  private static final String USUAL = "default";

  /// A value and where it comes from.
  record Value(String text, String origin) {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
        Options.text(
            PROFILE,
            "PROFILE",
            "Whose settings and credential to use. Default: NXDESK_PROFILE, or 'default'."));
  }

  /// @throws picocli.CommandLine.ParameterException if the settings file or the profile's name is
  ///   wrong
  static Settings of(ParseResult arguments, Environment environment) {
    String flag = arguments.matchedOptionValue(PROFILE, null);
    var variable = environment.get("NXDESK_PROFILE");
    var name = Optional.ofNullable(flag).or(() -> variable).orElse(USUAL);
    var origin = flag != null ? PROFILE : variable.isPresent() ? "NXDESK_PROFILE" : "default";
    if (!name.matches("[A-Za-z0-9_-]{1,64}")) {
      throw Options.wrong(
          arguments,
          "%s: '%s' is no name for a profile: take letters, digits, - and _"
              .formatted(origin, name));
    }
    try {
      return new Settings(name, origin, SettingsFile.in(environment), environment);
    } catch (IllegalArgumentException e) {
      throw Options.wrong(arguments, String.valueOf(e.getMessage()));
    }
  }

  /// The form of output that the profile names, for a report that is about something else: where
  /// the file is broken, it names none.
  ///
  /// @param flag the profile, as far as the arguments tell
  static Optional<String> outputAtAGlance(Optional<String> flag, Environment environment) {
    try {
      var name = flag.or(() -> environment.get("NXDESK_PROFILE")).orElse(USUAL);
      return Optional.ofNullable(SettingsFile.in(environment).profiles().get(name))
          .map(values -> values.get(Setting.OUTPUT));
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  /// The value that holds, unchecked where it comes from the environment.
  Optional<Value> value(Setting setting) {
    return setting
        .variable()
        .flatMap(name -> environment.get(name).map(text -> new Value(text, name)))
        .or(() -> ofProfile(setting))
        .or(() -> setting.fallback().map(text -> new Value(text, "default")));
  }

  /// What the profile sets.
  Optional<Value> ofProfile(Setting setting) {
    return Optional.ofNullable(ofProfile().get(setting))
        .map(text -> new Value(text, "profile " + profile));
  }

  /// The fields of a message that is written without being read, as far as the profile sets them.
  Change defaults() {
    return ofProfile(Setting.BUSINESS_ID)
        .map(value ->
            Change.NONE.with(Field.BUSINESS_ID, Field.BUSINESS_ID.type().parse(value.text())))
        .orElse(Change.NONE);
  }

  /// Sets a value in the file, whose comments and layout stay.
  ///
  /// @throws IOException if it cannot be written; nothing is changed then
  void store(Setting setting, String value) throws IOException {
    var values = new EnumMap<Setting, String>(Setting.class);
    values.putAll(ofProfile());
    values.put(setting, value);
    replace(
        TomlLines.of(file.text()).with(profile, setting.label(), setting.toml(value)),
        values,
        "set " + setting.label());
  }

  /// Takes a value out of the file, whose comments and layout stay.
  ///
  /// @return whether there was one
  /// @throws IOException if it cannot be written; nothing is changed then
  boolean remove(Setting setting) throws IOException {
    if (!ofProfile().containsKey(setting)) {
      return false;
    }
    var values = new EnumMap<Setting, String>(Setting.class);
    values.putAll(ofProfile());
    values.remove(setting);
    replace(
        TomlLines.of(file.text()).without(profile, setting.label()),
        values,
        "remove " + setting.label());
    return true;
  }

  private Map<Setting, String> ofProfile() {
    return file.profiles().getOrDefault(profile, Map.of());
  }

  /// @param values what the profile has then
  /// @param change the same in words, for who has to do it by hand
  private void replace(String text, Map<Setting, String> values, String change) throws IOException {
    var path =
        file.path()
            .orElseThrow(
                () -> new IOException("there is no home directory; set HOME or NXDESK_CONFIG"));
    if (!isMeant(path, text, values)) {
      throw new IOException(
          "%s is written in a way that cannot be changed by a program: %s in it yourself"
              .formatted(path, change));
    }
    var folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    replace(path, text);
  }

  /// Whether the text says that of the profile, and of all others what the file says.
  private boolean isMeant(Path path, String text, Map<Setting, String> values) {
    var meant = new LinkedHashMap<>(file.profiles());
    meant.put(profile, values);
    try {
      return SettingsFile.parse(path, text).equals(meant);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /// Whole, or not at all. A link to the file stays one.
  private static void replace(Path path, String text) throws IOException {
    var target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    var draft = target.resolveSibling(target.getFileName() + ".new");
    try {
      Files.writeString(draft, text);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
