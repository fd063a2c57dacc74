package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.RunRows;
import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.cli.Endpoint;
import io.github.nxdesk.model.Problem;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/// What a run is to do.
///
/// @param words the command line for people, without secrets
/// @param digest of the rows and of everything else that decides what is written
/// @param rows the number of rows to process
/// @param skipped the number of other rows, which are skipped
/// @param header of the CSV file that the rows come from; empty for other formats
record RunSpec(
    String words, String digest, long rows, long skipped, List<String> header, Source source) {
  /// Where the rows come from. It can be read more than once.
  @FunctionalInterface
  interface Source {
    /// Opens the rows from the first one on.
    ///
    /// @param dryRun whether to send nothing
    RunRows open(boolean dryRun, Endpoint endpoint) throws IOException;

    /// Lists the rows that are skipped, in order.
    default void skipped(BiConsumer<Row, Problem> action) throws IOException {}

    /// Lines for people to report at the end, in addition to the result.
    default List<String> remarks() {
      return List.of();
    }

    /// Whether all rows that were opened last were in conflict.
    default boolean isAllInConflict() {
      return false;
    }
  }
}
