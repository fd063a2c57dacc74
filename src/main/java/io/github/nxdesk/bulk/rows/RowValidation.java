package io.github.nxdesk.bulk.rows;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The check of all rows, before anything is sent.
///
/// @param good the number of rows that can be applied
/// @param malformed the number of rows that can't be read
/// @param refused the number of rows with invalid fields
/// @param bad the first rows of the latter two kinds
/// @param cutOff whether rows may follow that can't be found
/// @param header of a CSV file; empty for other formats
/// @param digest of the input's bytes, SHA-256 in hexadecimal
public record RowValidation(
    long good,
    long malformed,
    long refused,
    List<Reading> bad,
    boolean cutOff,
    Optional<CsvHeader> header,
    String digest) {
  /// More than anyone corrects by hand.
  private static final int LISTED = 20;

  /// Bytes of a line that are checked at once.
  private static final int MANY = 64 * 1024;

  /// Reads all rows.
  ///
  /// @throws RowInputException if the input is in no known format
  public static RowValidation of(RowInput input, RowReaders readers) throws IOException {
    long good = 0;
    long malformed = 0;
    long refused = 0;
    boolean cutOff = false;
    var header = Optional.<CsvHeader>empty();
    var bad = new ArrayList<Reading>();
    try (var rows = readers.open(input)) {
      for (var next = rows.next(); next.isPresent(); next = rows.next()) {
        switch (next.get()) {
          case Reading.Good _ -> good++;
          case Reading.Malformed(_, _, var last, _) -> {
            malformed++;
            cutOff |= last;
          }
          case Reading.Refused _ -> refused++;
        }
        if (!(next.get() instanceof Reading.Good) && bad.size() < LISTED) {
          bad.add(next.get());
        }
      }
      header = rows.header();
    } catch (CharacterCodingException _) {
      throw new RowInputException(
          "%s is not UTF-8 text: line %d is in another encoding, such as Windows-1252; save the file"
                  .formatted(input.name(), lineOfOtherEncoding(input))
              + " as UTF-8, in a spreadsheet as \"CSV UTF-8\"");
    }
    return new RowValidation(
        good, malformed, refused, List.copyOf(bad), cutOff, header, input.digest());
  }

  /// The first line that is not UTF-8. No line ends inside a character, in UTF-8 or the encodings
  /// that are taken for it.
  private static long lineOfOtherEncoding(RowInput input) throws IOException {
    long line = 1;
    var bytes = new ByteArrayOutputStream();
    try (var stream = new BufferedInputStream(input.bytes())) {
      for (int b = stream.read(); b >= 0; b = stream.read()) {
        bytes.write(b);
        boolean isFull = bytes.size() >= MANY && (b & 0x80) == 0;
        if (b == '\n' || isFull) {
          if (!isUtf8(bytes.toByteArray())) {
            return line;
          }
          line += b == '\n' ? 1 : 0;
          bytes.reset();
        }
      }
    }
    return line;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  /// Whether there are no rows.
  public boolean isEmpty() {
    return good + badCount() == 0;
  }

  /// Rows that can't be applied.
  public long badCount() {
    return malformed + refused;
  }
}
