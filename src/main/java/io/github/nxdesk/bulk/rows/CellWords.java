package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.FieldType;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.FieldValue.Verbatim;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Values as spreadsheets and people write them.
final class CellWords {
  /// A whole number that a spreadsheet shows with decimals.
  private static final Pattern WITH_DECIMALS = Pattern.compile("(\\d{1,19})[.,]0{1,20}");

  private static final Pattern ROUNDED =
      Pattern.compile("\\d{1,20}(?:[.,]\\d{1,20})?[eE]\\+?\\d{1,3}");

  /// TRUE and YES in English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish
  /// and Norwegian, Finnish, Polish, Czech, Hungarian, Turkish and Russian.
  private static final Set<String> TRUE =
      Set.of(
          "true",
          "yes",
          "y",
          "1",
          "wahr",
          "ja",
          "vrai",
          "oui",
          "verdadero",
          "sí",
          "si",
          "vero",
          "sì",
          "verdadeiro",
          "sim",
          "waar",
          "sant",
          "sand",
          "sann",
          "tosi",
          "kyllä",
          "prawda",
          "tak",
          "pravda",
          "ano",
          "igaz",
          "igen",
          "doğru",
          "evet",
          "истина",
          "да");

  private static final Set<String> FALSE =
      Set.of(
          "false",
          "no",
          "n",
          "0",
          "falsch",
          "nein",
          "faux",
          "non",
          "falso",
          "não",
          "nao",
          "onwaar",
          "nee",
          "falskt",
          "nej",
          "falsk",
          "usann",
          "nei",
          "epätosi",
          "ei",
          "fałsz",
          "nie",
          "nepravda",
          "ne",
          "hamis",
          "nem",
          "yanlış",
          "hayır",
          "ложь",
          "нет");

  private CellWords() {}

  /// The value that is meant. What is unknown stays as it is, for the field's check to report.
  static FieldValue read(FieldType type, FieldValue value) {
    return switch (type) {
      case FieldType.Switch _ -> truth(value);
      case FieldType.Identifier _, FieldType.Enumeration _ -> number(type, value);
      case FieldType.Prose _ -> value;
      case FieldType.Link _, FieldType.ReadOnly _ -> trimmed(value);
    };
  }

  /// Whether a spreadsheet has rounded the number, so that its last digits are lost.
  static boolean isRounded(FieldValue value) {
    return ROUNDED.matcher(text(value)).matches();
  }

  private static FieldValue truth(FieldValue value) {
    // English rules: the Turkish ones would make another letter of an I.
    var word = text(value).toLowerCase(Locale.ROOT);
    if (TRUE.contains(word)) {
      return new Bool(true);
    }
    return FALSE.contains(word) ? new Bool(false) : value;
  }

  private static FieldValue number(FieldType type, FieldValue value) {
    var matcher = WITH_DECIMALS.matcher(text(value));
    if (matcher.matches()) {
      return type.parse(matcher.group(1));
    }
    return value instanceof Text ? type.parse(text(value)) : value;
  }

  private static FieldValue trimmed(FieldValue value) {
    return value instanceof Text ? new Text(text(value)) : value;
  }

  private static String text(FieldValue value) {
    return switch (value) {
      case Text(var text) -> Blanks.trim(text);
      case Verbatim(var json) -> json;
      case Int(var number) -> Long.toString(number);
      case Bool _, FieldValue.Null _ -> "";
    };
  }
}
