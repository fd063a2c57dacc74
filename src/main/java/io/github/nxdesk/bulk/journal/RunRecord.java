package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.bulk.journal.JournalLine.RunEnded;
import io.github.nxdesk.bulk.journal.JournalLine.RunStarted;
import io.github.nxdesk.model.RunSummary;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// A run, as the first and last line of its journal describe it.
///
/// @param ended how it ended or was stopped; empty if it was cut off or is still running
public record RunRecord(String name, RunOrder order, Instant started, Optional<RunSummary> ended) {
  /// Longer than any first line.
  private static final int LONGEST_START = 1 << 20;

  /// Longer than any last line.
  private static final int TAIL = 1024;

  /// Whether nothing is left to do.
  public boolean isFinished() {
    return ended.filter(RunSummary::isFinished).isPresent();
  }

  /// Reads the journal's first and last line. Empty if there is no whole line, because the run was
  /// cut off before it began.
  ///
  /// @throws IOException if the journal can't be read, or its first line is damaged
  static Optional<RunRecord> read(String name, Path journal) throws IOException {
    var first = firstLine(journal);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    if (JournalFormat.read(first.get()).map(JournalFormat.Read::line).orElse(null)
        instanceof RunStarted(var order, var at)) {
      return Optional.of(new RunRecord(name, order, at, ending(journal)));
    }
    throw new IOException("line 1 of its journal is damaged");
  }

  /// Empty if the file has no whole line.
  private static Optional<byte[]> firstLine(Path journal) throws IOException {
    var line = new ByteArrayOutputStream();
    try (var in =
        new BufferedInputStream(Files.newInputStream(journal, LinkOption.NOFOLLOW_LINKS))) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          return Optional.of(line.toByteArray());
        }
        line.write(b);
        if (line.size() > LONGEST_START) {
          throw new IOException("line 1 of its journal is damaged");
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<RunSummary> ending(Path journal) throws IOException {
    var tail = ByteBuffer.allocate(TAIL);
    try (var channel =
        FileChannel.open(journal, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      channel.position(Math.max(0, channel.size() - TAIL));
      while (tail.hasRemaining() && channel.read(tail) >= 0) {
        // Until it is full, or the file ends.
      }
    }
    var bytes = Arrays.copyOf(tail.array(), tail.position());
    if (bytes.length == 0 || bytes[bytes.length - 1] != '\n') {
      return Optional.empty();
    }
    int start = bytes.length - 1;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return JournalFormat.read(Arrays.copyOfRange(bytes, start, bytes.length - 1))
                .map(JournalFormat.Read::line)
                .orElse(null)
            instanceof RunEnded(var summary, _)
        ? Optional.of(summary)
        : Optional.empty();
  }
}
