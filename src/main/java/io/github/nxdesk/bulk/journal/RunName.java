package io.github.nxdesk.bulk.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The names of runs: the start time, to the millisecond, and the beginning of the order's key, by
/// which the runs of an order are found without reading all journals.
final class RunName {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private static final int KEY_LENGTH = 8;

  private RunName() {}

  static String of(RunOrder order, Instant at) {
    return TIME.format(at) + suffix(order);
  }

  static String suffix(RunOrder order) {
    return "-" + order.key().substring(0, KEY_LENGTH);
  }
}
