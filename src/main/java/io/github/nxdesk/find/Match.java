package io.github.nxdesk.find;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Condition;
import io.github.nxdesk.model.Condition.Between;
import io.github.nxdesk.model.Condition.Contains;
import io.github.nxdesk.model.Condition.Is;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Timestamps;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a record is what was looked for. The server is asked for just that, but it may not know
/// a filter, and then answers as if it had not been asked.
final class Match {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Match() {}

  /// A field that the record has not got has no value.
  static boolean holds(Condition condition, Change record) {
    var value = record.value(condition.field()).orElse(FieldValue.CLEARED);
    return switch (condition) {
      case Is(_, var wanted) ->
          value.equals(wanted)
              || (value.equals(FieldValue.CLEARED) && wanted.equals(new Bool(false)));
      case Contains(_, var part) ->
          value instanceof Text(var text) && folded(text).contains(folded(part));
      case Between between ->
          value instanceof Text(var text)
              && Timestamps.parse(text)
                  .filter(at -> between.from() == null || !at.isBefore(between.from()))
                  .filter(at -> between.to() == null || !at.isAfter(between.to()))
                  .isPresent();
    };
  }

  /// How the server compares is not known. This takes for equal what any usual way of comparing
  /// texts does: upper and lower case, full and half width, with accents and without.
  private static String folded(String text) {
    var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
