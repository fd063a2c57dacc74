package io.github.nxdesk.output;

import io.github.nxdesk.model.RunCounts;
import java.time.Duration;

/// The progress of a run in words.
///
/// @param total the number of rows
/// @param before rows that an earlier attempt has completed, which don't count for the rate
record ProgressText(long total, long before, RunCounts counts, Duration elapsed) {
  /// Rows that are completed, including those of an earlier attempt.
  long done() {
    return before + counts.ended();
  }

  /// The part of the run that is done, from 0 to 1.
  double share() {
    return total == 0 ? 1 : (double) done() / total;
  }

  String words() {
    var failed = counts.failed() == 0 ? "" : ", %d failed".formatted(counts.failed());
    return "%d of %d, %d changed, %d unchanged%s%s"
        .formatted(done(), total, counts.updated(), counts.unchanged(), failed, rate());
  }

  private String rate() {
    double seconds = elapsed.toMillis() / 1000.0;
    if (counts.ended() == 0 || seconds <= 0) {
      return "";
    }
    double rate = counts.ended() / seconds;
    var left = Duration.ofSeconds(Math.round((total - done()) / rate));
    return ", %s, %s left".formatted(rate(rate), span(left));
  }

  private static String rate(double rate) {
    return rate >= 1
        ? "%d/s".formatted(Math.round(rate))
        : "%d/min".formatted(Math.round(rate * 60));
  }

  /// A duration in its two largest units.
  static String span(Duration duration) {
    if (duration.toHours() > 0) {
      return "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
    }
    return duration.toMinutes() > 0
        ? "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart())
        : "%d s".formatted(duration.toSeconds());
  }
}
