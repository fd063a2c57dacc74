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
/// @param heading what stands above it
/// @param type how its values are said in words
/// @param value what a record has there
public record Column<T>(String heading, FieldType type, Function<T, FieldValue> value) {
  /// One whose values are said as they are.
  public static <T> Column<T> of(String heading, Function<T, FieldValue> value) {
    return new Column<>(heading, new FieldType.ReadOnly(), value);
  }

  /// What a person reads: nothing where there is nothing.
  String text(T record) {
    var found = value.apply(record);
    return found instanceof Null ? "" : type.show(found);
  }

  /// What a cell of a CSV file holds: the same, safe for a spreadsheet.
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
