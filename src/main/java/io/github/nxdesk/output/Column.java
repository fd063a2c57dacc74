package io.github.nxdesk.output;

import io.github.nxdesk.model.CellText;
import io.github.nxdesk.model.FieldType;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Null;
import io.github.nxdesk.model.FieldValue.Verbatim;
import java.util.function.Function;

/// One column of a table.
///
/// @param heading its first line
/// @param type how its values are shown
/// @param value reads it from a record
public record Column<T>(String heading, FieldType type, Function<T, FieldValue> value) {
  /// A column whose values are shown as they are.
  public static <T> Column<T> of(String heading, Function<T, FieldValue> value) {
    return new Column<>(heading, new FieldType.ReadOnly(), value);
  }

  /// The value as a person reads it; empty if there is none.
  String text(T record) {
    var found = value.apply(record);
    return found instanceof Null ? "" : type.show(found);
  }

  /// The value as a cell of a CSV file, safe for a spreadsheet.
  String cell(T record) {
    return switch (value.apply(record)) {
      case Null() -> "";
      case Bool(var truth) -> Boolean.toString(truth);
      case Verbatim(var json) -> CellText.guard(json);
      case FieldValue.Text(var words) -> CellText.guard(words);
      case Int whole -> {
        var shown = type.show(whole);
        yield shown.equals(Long.toString(whole.number())) ? CellText.of(whole.number()) : shown;
      }
    };
  }
}
