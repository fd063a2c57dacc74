package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.RunRows;
import io.github.nxdesk.bulk.rows.CsvHeader;
import io.github.nxdesk.cli.Endpoint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What a run is to do.
///
/// @param words the command line for people, without secrets
/// @param digest of the rows and of everything else that decides what is written
/// @param rows the number of rows to process
/// @param skipped the number of other rows, which are skipped
/// @param header of the CSV file that the rows come from; empty for other formats
record RunSpec(
    String words,
    String digest,
    long rows,
    long skipped,
    Optional<CsvHeader> header,
    Source source) {
  /// Where the rows come from. It can be read more than once.
  @FunctionalInterface
  interface Source {
    /// Opens the rows from the first one on.
    ///
    /// @param dryRun whether to send nothing
    RunRows open(boolean dryRun, Endpoint endpoint) throws IOException;

    /// The rows that are skipped, in order.
    default SkippedRows skipped() throws IOException {
      return SkippedRows.none();
    }

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
