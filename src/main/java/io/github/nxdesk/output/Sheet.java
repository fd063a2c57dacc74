package io.github.nxdesk.output;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/// How records of one kind are printed in rows.
///
/// @param columns in a table and in CSV
/// @param id what identifies a record
/// @param json the record as the API sent it
/// @param byteOrderMark whether CSV begins with one, as some spreadsheets need it
public record Sheet<T>(
    List<Column<T>> columns,
    ToLongFunction<T> id,
    Function<T, String> json,
    boolean byteOrderMark) {
  /// Takes a copy of the columns.
  public Sheet {
    columns = List.copyOf(columns);
  }

  /// One without a byte order mark.
  public Sheet(List<Column<T>> columns, ToLongFunction<T> id, Function<T, String> json) {
    this(columns, id, json, false);
  }

  /// The same, with or without a byte order mark.
  public Sheet<T> withByteOrderMark(boolean mark) {
    return new Sheet<>(columns, id, json, mark);
  }
}
