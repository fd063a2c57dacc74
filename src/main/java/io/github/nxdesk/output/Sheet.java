package io.github.nxdesk.output;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// How records of one kind are printed in rows.
///
/// @param columns in a table and in CSV
/// @param id what identifies a record
/// @param json the record as the API sent it
public record Sheet<T>(List<Column<T>> columns, ToLongFunction<T> id, Function<T, String> json) {
  /// Takes a copy of the columns.
  public Sheet {
    columns = List.copyOf(columns);
  }
}
