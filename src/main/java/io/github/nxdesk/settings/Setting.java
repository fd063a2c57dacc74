package io.github.nxdesk.settings;

import io.github.nxdesk.auth.CredentialStore;
import io.github.nxdesk.http.BaseUrl;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.Nearest;
import io.github.nxdesk.output.OutputFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The settings of a profile, for `config`, its error messages and the documentation.
public enum Setting {
  BASE_URL("base URL of the API", "NEXUDUS_BASE_URL", BaseUrl.LIVE.toString()) {
    @Override
    public String check(String text) {
      return BaseUrl.parse(text).toString();
    }
  },
  STORAGE("where 'nxdesk auth login' stores the credential: keyring or file", "", "keyring") {
    @Override
    public String check(String text) {
      return oneOf(
          text, Arrays.stream(CredentialStore.Kind.values()).map(kind -> kind.label()).toList());
    }
  },
  OUTPUT("output format: " + String.join(", ", OutputFormat.labels()), "NXDESK_OUTPUT", "text") {
    @Override
    public String check(String text) {
      return oneOf(text, OutputFormat.labels());
    }
  },
  BUSINESS_ID("business for 'create' and for 'update --no-read'", "", "") {
    @Override
    public String check(String text) {
      return id(Field.BUSINESS_ID, text);
    }
  },
  COMMENT_AS("coworker under whose name comments are added", "", "") {
    @Override
    public String check(String text) {
      return id(Field.COWORKER_ID, text);
    }
  },
  JOURNAL("whether changes are recorded, so that they can be undone: true or false", "", "true") {
    @Override
    public String check(String text) {
      return oneOf(text, BOOLEANS);
    }
  };

  private static final List<String> BOOLEANS = List.of("true", "false");

  private final String description;
  private final String variable;
  private final String fallback;

  Setting(String description, String variable, String fallback) {
    this.description = description;
    this.variable = variable;
    this.fallback = fallback;
  }

  /// The key in the file, named like the option.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A line without a full stop.
  public String description() {
    return description;
  }

  /// The environment variable that takes precedence over it.
  public Optional<String> variable() {
    return Optional.of(variable).filter(name -> !name.isEmpty());
  }

  /// The default; empty if there is none.
  public Optional<String> fallback() {
    return Optional.of(fallback).filter(value -> !value.isEmpty());
  }

  /// Checks a value.
  ///
  /// @return the value as it is stored
  /// @throws IllegalArgumentException if it is invalid; the message continues the setting's name
  public abstract String check(String text);

  /// The valid values; empty if they can't be listed.
  public List<String> choices() {
    return switch (this) {
      case STORAGE ->
          Arrays.stream(CredentialStore.Kind.values()).map(kind -> kind.label()).toList();
      case OUTPUT -> OutputFormat.labels();
      case JOURNAL -> BOOLEANS;
      case BASE_URL, BUSINESS_ID, COMMENT_AS -> List.of();
    };
  }

  /// The value as TOML.
  public String toml(String value) {
    return switch (this) {
      case BUSINESS_ID, COMMENT_AS, JOURNAL -> value;
      case BASE_URL, STORAGE, OUTPUT -> "\"" + value + "\"";
    };
  }

  public static Optional<Setting> named(String label) {
    return Arrays.stream(values()).filter(setting -> setting.label().equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Setting::label).toList();
  }

  /// The error message for a name that is not a setting.
  public static String unknown(String label) {
    var hint = Nearest.hint(label, labels());
    return "unknown setting '%s'%s Settings: %s"
        .formatted(label, hint.isEmpty() ? "." : hint, String.join(", ", labels()));
  }

  private static String id(Field field, String text) {
    field
        .check(field.type().parse(text))
        .ifPresent(error -> {
          throw new IllegalArgumentException(error.message());
        });
    return text;
  }

  private static String oneOf(String text, List<String> valid) {
    if (!valid.contains(text)) {
      throw new IllegalArgumentException(
          "must be one of %s, not '%s'".formatted(String.join(", ", valid), text));
    }
    return text;
  }
}
