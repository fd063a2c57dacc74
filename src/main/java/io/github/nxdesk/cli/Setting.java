package io.github.nxdesk.cli;

import io.github.nxdesk.auth.CredentialStore;
import io.github.nxdesk.http.BaseUrl;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.output.OutputFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a profile can set: the one table that `config`, its errors and the documentation have.
enum Setting {
  BASE_URL("where the API is", "NEXUDUS_BASE_URL", BaseUrl.LIVE.toString()) {
    @Override
    String check(String text) {
      return BaseUrl.parse(text).toString();
    }
  },
  STORAGE("where auth login keeps the credential: keyring or file", "", "keyring") {
    @Override
    String check(String text) {
      return oneOf(
          text, Arrays.stream(CredentialStore.Kind.values()).map(kind -> kind.label()).toList());
    }
  },
  OUTPUT(
      "how results are printed: " + String.join(", ", OutputFormat.labels()),
      "NXDESK_OUTPUT",
      "text") {
    @Override
    String check(String text) {
      return oneOf(text, OutputFormat.labels());
    }
  },
  BUSINESS_ID("the business of messages that are written without being read", "", "") {
    @Override
    String check(String text) {
      Field.BUSINESS_ID
          .check(Field.BUSINESS_ID.type().parse(text))
          .ifPresent(error -> {
            throw new IllegalArgumentException(error.message());
          });
      return text;
    }
  };

  private final String description;
  private final String variable;
  private final String fallback;

  Setting(String description, String variable, String fallback) {
    this.description = description;
    this.variable = variable;
    this.fallback = fallback;
  }

  /// The key in the file, named as the flag is.
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A line without a full stop.
  String description() {
    return description;
  }

  /// The environment variable that goes before it.
  Optional<String> variable() {
    return Optional.of(variable).filter(name -> !name.isEmpty());
  }

  /// What holds where nothing is set.
  Optional<String> fallback() {
    return Optional.of(fallback).filter(value -> !value.isEmpty());
  }

  /// The value as it is kept.
  ///
  /// @throws IllegalArgumentException if it is none; the message goes on after the setting's name
  abstract String check(String text);

  /// As it stands in the file.
  String toml(String value) {
    return this == BUSINESS_ID ? value : "\"" + value + "\"";
  }

  static Optional<Setting> named(String label) {
    return Arrays.stream(values()).filter(setting -> setting.label().equals(label)).findFirst();
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(Setting::label).toList();
  }

  private static String oneOf(String text, List<String> valid) {
    if (!valid.contains(text)) {
      throw new IllegalArgumentException(
          "must be one of %s, not '%s'".formatted(String.join(", ", valid), text));
    }
    return text;
  }
}
