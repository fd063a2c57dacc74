package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.RunRows;
import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.model.Problem;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/// What a command that changes many messages wants done.
///
/// @param words the command line for people, without secrets
/// @param digest of the rows and of all that decides what is written
/// @param rows how many rows there are to do
/// @param skipped how many there are besides that are left out
/// @param header of the CSV file that the rows come from; empty for others
record RunSpec(
    String words, String digest, long rows, long skipped, List<String> header, Source source) {
  /// Where the rows come from; it can be asked more than once.
  @FunctionalInterface
  interface Source {
    /// The rows from the first one on.
    ///
    /// @param dryRun whether nothing is to be sent
    RunRows open(boolean dryRun) throws IOException;

    /// Names the rows that are left out, in their order.
    default void skipped(BiConsumer<Row, Problem> action) throws IOException {}

    /// Whether the rows that were opened last all failed, and each because of others' changes
    /// alone.
    default boolean isAllInConflict() {
      return false;
    }
  }
}
