package io.github.nxdesk.bulk.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Reads journals, whatever a crash has left of them: a last line that was cut off counts as not
/// written, and lines that are none of ours are left out.
final class JournalReader {
  private static final int BUFFER = 1 << 16;

  private JournalReader() {}

  /// Passes on one line after another.
  ///
  /// @return how many bytes from the start on are whole lines
  static long read(Path file, Consumer<JournalLine> lines) throws IOException {
    long whole = 0;
    var line = new ByteArrayOutputStream();
    var buffer = new byte[BUFFER];
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        int start = 0;
        for (int i = 0; i < length; i++) {
          if (buffer[i] == '\n') {
            line.write(buffer, start, i - start);
            whole += line.size() + 1;
            JournalFormat.read(line.toByteArray()).ifPresent(lines);
            line.reset();
            start = i + 1;
          }
        }
        line.write(buffer, start, length - start);
      }
    }
    return whole;
  }
}
