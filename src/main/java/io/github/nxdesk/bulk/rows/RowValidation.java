package io.github.nxdesk.bulk.rows;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/// What a look over all rows found, before anything is sent.
///
/// @param good rows that can be applied
/// @param malformed rows that cannot be read
/// @param refused rows whose fields are refused
/// @param bad the first of the latter two
/// @param cutOff whether rows may follow that cannot be found
/// @param header of a CSV file; empty for other formats
/// @param digest of the input's bytes, SHA-256 in hexadecimal
public record RowValidation(
    long good,
    long malformed,
    long refused,
    List<Reading> bad,
    boolean cutOff,
    List<String> header,
    String digest) {
  /// More than anybody mends by hand.
  private static final int LISTED = 20;

  /// Reads all rows.
  ///
  /// @throws RowInputException if the input is none
  public static RowValidation of(RowInput input, RowReaders readers) throws IOException {
    long good = 0;
    long malformed = 0;
    long refused = 0;
    boolean cutOff = false;
    var header = List.<String>of();
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
          "%s is not UTF-8 text, somewhere after row %d".formatted(input.name(), good));
    }
    return new RowValidation(
        good, malformed, refused, List.copyOf(bad), cutOff, header, input.digest());
  }

  /// Rows that cannot be applied.
  public long badCount() {
    return malformed + refused;
  }
}
