package io.github.nxdesk.output;

import io.github.nxdesk.model.RunCounts;
import java.time.Duration;
import java.util.List;

/// The progress of a run in words.
record ProgressText(RunSize size, RunCounts counts, Duration elapsed) {
  /// Rows that are completed, including those of an earlier attempt.
  long done() {
    return size.before() + counts.ended();
  }

  /// The part of the run that is done, from 0 to 1.
  double share() {
    return size.total() == 0 ? 1 : (double) done() / size.total();
  }

  String words() {
    return variants().getFirst();
  }

  /// The same in fewer and fewer words.
  List<String> variants() {
    var done = "%d of %d".formatted(done(), size.total());
    var failed = counts.failed() == 0 ? "" : ", %d failed".formatted(counts.failed());
    var changed = ", %d changed".formatted(counts.updated());
    var unchanged = ", %d unchanged".formatted(counts.unchanged());
    double seconds = elapsed.toMillis() / 1000.0;
    var rate = "";
    var left = "";
    if (counts.ended() > 0 && seconds > 0) {
      rate = ", " + rate(counts.ended() / seconds);
      left = ", %s left".formatted(span(left(seconds)));
    }
    return List.of(
        done + changed + unchanged + failed + rate + left,
        done + changed + failed + left,
        done + failed + left,
        done + left,
        done);
  }

  /// By what the rows took so far, but no less than the writes among them will have to wait.
  private Duration left(double seconds) {
    long rows = size.total() - done();
    double byRate = rows * seconds / counts.ended();
    double writes = (double) rows * counts.updated() / counts.ended();
    double byPace = writes * size.interval().toMillis() / 1000.0;
    return Duration.ofSeconds(Math.round(Math.max(byRate, byPace)));
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
