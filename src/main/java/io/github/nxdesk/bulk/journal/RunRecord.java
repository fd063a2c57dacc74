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
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// A run that was begun, as `nxdesk runs` lists it.
///
/// @param ended how it ended, or was left; empty where it was cut off, or is still under way
public record RunRecord(String name, RunOrder order, Instant started, Optional<RunSummary> ended) {
  /// Longer than any closing line.
  private static final int TAIL = 1024;

  /// Whether nothing is left to do.
  public boolean isFinished() {
    return ended.filter(RunSummary::isFinished).isPresent();
  }

  /// Reads the journal's first and last line; empty where the first is none of ours, as of a run
  /// that was cut off before it began.
  static Optional<RunRecord> read(String name, Path journal) throws IOException {
    var first = firstLine(journal);
    return first.flatMap(JournalFormat::read).orElse(null) instanceof RunStarted(var order, var at)
        ? Optional.of(new RunRecord(name, order, at, ending(journal)))
        : Optional.empty();
  }

  /// Empty where it is not whole.
  private static Optional<byte[]> firstLine(Path journal) throws IOException {
    var line = new ByteArrayOutputStream();
    try (var in = new BufferedInputStream(Files.newInputStream(journal))) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          return Optional.of(line.toByteArray());
        }
        line.write(b);
      }
    }
    return Optional.empty();
  }

  private static Optional<RunSummary> ending(Path journal) throws IOException {
    var tail = ByteBuffer.allocate(TAIL);
    try (var channel = FileChannel.open(journal)) {
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
    return JournalFormat.read(Arrays.copyOfRange(bytes, start, bytes.length - 1)).orElse(null)
            instanceof RunEnded(var summary, _)
        ? Optional.of(summary)
        : Optional.empty();
  }
}
