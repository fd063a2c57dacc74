package io.github.nxdesk.bulk.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads a journal from beginning to end, and finds what is damaged or missing. A last line without
/// its end was cut off by a crash, and counts as not written.
final class JournalReader {
  private static final int BUFFER = 1 << 16;

  private final Lines lines;
  private final Set<Long> suspects = new TreeSet<>();
  private long end;
  private long last;
  private long unreadable;
  private boolean numbered;

  private JournalReader(Lines lines) {
    this.lines = lines;
  }

  /// Takes the lines.
  interface Lines {
    /// A line that is intact.
    ///
    /// @param number its place in the journal, counted from 1
    /// @param offset where it starts in the file
    void line(long number, long offset, JournalLine line);

    /// Lines that are damaged or missing. Comes before the intact line that follows them.
    void damaged(Damage damage);
  }

  /// Where a journal can be continued.
  ///
  /// @param end of its last whole line, in bytes from the start of the file
  /// @param lastLine the number of that line; 0 if there is none
  record End(long end, long lastLine) {}

  /// Reads all lines.
  ///
  /// @throws IOException if the file can't be read, or is a link
  static End read(Path file, Lines lines) throws IOException {
    var reader = new JournalReader(lines);
    reader.read(file);
    return new End(reader.end, reader.last + reader.unreadable);
  }

  private void read(Path file) throws IOException {
    var line = new ByteArrayOutputStream();
    var buffer = new byte[BUFFER];
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        int start = 0;
        for (int i = 0; i < length; i++) {
          if (buffer[i] == '\n') {
            line.write(buffer, start, i - start);
            take(line.toByteArray());
            line.reset();
            start = i + 1;
          }
        }
        line.write(buffer, start, length - start);
      }
    }
    if (unreadable > 0) {
      lines.damaged(new Damage(last + 1, last + unreadable, Set.copyOf(suspects)));
    }
  }

  private void take(byte[] bytes) {
    long offset = end;
    end += bytes.length + 1;
    var read = JournalFormat.read(bytes).flatMap(this::numbered);
    if (read.isEmpty()) {
      unreadable++;
      JournalFormat.id(bytes).ifPresent(suspects::add);
      return;
    }
    long number = read.get().number();
    if (number > last + 1) {
      lines.damaged(new Damage(last + 1, number - 1, Set.copyOf(suspects)));
    } else if (unreadable > 0) {
      // One line that became two, or one that was put in.
      lines.damaged(new Damage(number, number, Set.copyOf(suspects)));
    }
    unreadable = 0;
    suspects.clear();
    last = number;
    lines.line(number, offset, read.get().line());
  }

  /// The line with its number, which older versions did not write. Empty if that number is not one
  /// to expect here: the line was repeated, moved, or lost its number.
  private Optional<JournalFormat.Read> numbered(JournalFormat.Read read) {
    if (read.number() == 0) {
      return numbered
          ? Optional.empty()
          : Optional.of(new JournalFormat.Read(last + unreadable + 1, read.line()));
    }
    numbered = true;
    return Optional.of(read).filter(line -> line.number() > last);
  }
}
