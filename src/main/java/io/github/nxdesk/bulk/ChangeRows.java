package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.rows.Reading;
import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.bulk.rows.RowReader;
import io.github.nxdesk.update.UpdateRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/// The valid rows of an input. They are read a second time, after the
/// [validation][io.github.nxdesk.bulk.rows.RowValidation].
public final class ChangeRows implements RunRows {
  private final RowReader rows;
  private final Function<Row, UpdateRequest> request;
  private final RecordCheck check;

  /// @param request makes the request for a row
  public ChangeRows(RowReader rows, Function<Row, UpdateRequest> request) {
    this(rows, request, RecordCheck.NONE);
  }

  /// @param request how a row's change is to be made
  /// @param check compares a row with its record
  public ChangeRows(RowReader rows, Function<Row, UpdateRequest> request, RecordCheck check) {
    this.rows = rows;
    this.request = request;
    this.check = check;
  }

  @Override
  public Optional<RunRow> next() throws IOException {
    for (var next = rows.next(); next.isPresent(); next = rows.next()) {
      if (next.get() instanceof Reading.Good(var row)) {
        return Optional.of(new ChangeRow(row, request.apply(row), check));
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
