package io.github.nxdesk.model;

import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.FieldValue.Verbatim;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The values that a field takes: how people write them, and what is wrong with an invalid one.
public sealed interface FieldType {
  /// Parses what a person typed. Invalid input stays [Text], for [#problem] to report, so that
  /// values from options and from JSON rows are checked in the same way.
  default FieldValue parse(String text) {
    return new Text(text);
  }

  /// What is wrong with the value, in words that follow the field's name; empty if it is valid.
  default Optional<String> problem(FieldValue value) {
    return Optional.empty();
  }

  /// The value as people read it.
  default String show(FieldValue value) {
    return switch (value) {
      case FieldValue.Null() -> "(none)";
      case Text(var text) -> text;
      case Int(var number) -> Long.toString(number);
      case Bool(var truth) -> Boolean.toString(truth);
      case Verbatim(var json) -> json;
    };
  }

  /// The placeholder for the value in help.
  String placeholder();

  /// The id of a record: a positive integer of 64 bits.
  record Identifier() implements FieldType {
    @Override
    public FieldValue parse(String text) {
      return wholeNumber(text);
    }

    @Override
    public Optional<String> problem(FieldValue value) {
      return value instanceof Int(var number) && number > 0
          ? Optional.empty()
          : Optional.of("must be a whole number from 1 to " + Long.MAX_VALUE);
    }

    @Override
    public String placeholder() {
      return "ID";
    }
  }

  /// Text of at most `limit` characters, counted as Unicode code points: the vendor does not say
  /// what it counts, and this count never refuses what the server would accept.
  record Prose(int limit) implements FieldType {
    @Override
    public Optional<String> problem(FieldValue value) {
      if (!(value instanceof Text(var text))) {
        return Optional.of("must be text");
      }
      int length = text.codePointCount(0, text.length());
      return length <= limit
          ? Optional.empty()
          : Optional.of("must be at most %d characters; it has %d".formatted(limit, length));
    }

    @Override
    public String placeholder() {
      return "TEXT";
    }
  }

  /// One of the choices, by name in any case or by number.
  record Enumeration(List<Choice> choices) implements FieldType {
    @Override
    public FieldValue parse(String text) {
      return choices.stream()
          .filter(choice -> choice.name().equalsIgnoreCase(text.strip()))
          .findFirst()
          .<FieldValue>map(choice -> new Int(choice.number()))
          .orElseGet(() -> wholeNumber(text));
    }

    @Override
    public Optional<String> problem(FieldValue value) {
      if (value instanceof Int(var number) && named(number).isPresent()) {
        return Optional.empty();
      }
      var valid =
          choices.stream()
              .map(choice -> "%s (%d)".formatted(choice.name(), choice.number()))
              .collect(Collectors.joining(", "));
      var nearest =
          value instanceof Text(var text)
              ? Nearest.of(text, choices.stream().map(Choice::name).toList())
              : Optional.<String>empty();
      return Optional.of(
          "is not one of "
              + valid
              + nearest.map(name -> "; did you mean " + name + "?").orElse(""));
    }

    @Override
    public String show(FieldValue value) {
      var choice = value instanceof Int(var number) ? named(number) : Optional.<Choice>empty();
      return choice.map(Choice::name).orElseGet(() -> FieldType.super.show(value));
    }

    @Override
    public String placeholder() {
      return "VALUE";
    }

    private Optional<Choice> named(long number) {
      return choices.stream().filter(choice -> choice.number() == number).findFirst();
    }
  }

  /// `true` or `false`.
  record Switch() implements FieldType {
    @Override
    public FieldValue parse(String text) {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "true" -> new Bool(true);
        case "false" -> new Bool(false);
        default -> new Text(text);
      };
    }

    @Override
    public Optional<String> problem(FieldValue value) {
      return value instanceof Bool ? Optional.empty() : Optional.of("must be true or false");
    }

    @Override
    public String placeholder() {
      return "true|false";
    }
  }

  /// The address of a file that the server can download.
  record Link() implements FieldType {
    @Override
    public Optional<String> problem(FieldValue value) {
      return value instanceof Text(var text) && isWebAddress(text)
          ? Optional.empty()
          : Optional.of("must be a URL that starts with https:// or http://");
    }

    @Override
    public String placeholder() {
      return "URL";
    }

    private static boolean isWebAddress(String text) {
      try {
        var uri = new URI(text);
        var scheme = uri.getScheme(); // None in //example.com/a.png.
        return uri.getHost() != null
            && scheme != null
            && scheme.toLowerCase(Locale.ROOT).matches("https?");
      } catch (URISyntaxException _) {
        return false;
      }
    }
  }

  /// Any value, of a field that only the API writes.
  record ReadOnly() implements FieldType {
    @Override
    public String placeholder() {
      return "VALUE";
    }
  }

  private static FieldValue wholeNumber(String text) {
    try {
      return new Int(Long.parseLong(text.strip()));
    } catch (NumberFormatException _) {
      return new Text(text);
    }
  }
}
