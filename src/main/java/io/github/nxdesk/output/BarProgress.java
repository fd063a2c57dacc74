package io.github.nxdesk.output;

import io.github.nxdesk.model.RunCounts;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;

/// A bar on a terminal, which progressbar draws again a few times a second.
///
/// Its line is put together here: the library's own needs JLine, half a megabyte for the width of
/// letters that are all ASCII.
final class BarProgress implements Progress {
  private static final int EACH_MILLIS = 250;
  private static final int SHORTEST_BAR = 10;
  private static final int LONGEST_BAR = 30;
  private static final String CLEAR = "\r\033[K";

  private final PrintStream err;
  private final long before;
  private final int width;
  private final InstantSource clock;
  private final ProgressBar bar;
  private RunCounts counts = new RunCounts(0, 0, 0);
  private String waiting = "";
  private Instant waitingUntil = Instant.EPOCH;
  private boolean closed; // Guarded by err.

  /// @param width of the terminal, in characters
  BarProgress(PrintStream err, long total, long before, int width, InstantSource clock) {
    this.err = err;
    this.before = before;
    this.width = width;
    this.clock = clock;
    this.bar =
        new ProgressBarBuilder()
            .setInitialMax(total)
            .startsFrom(before, Duration.ZERO)
            .setUpdateIntervalMillis(EACH_MILLIS)
            .continuousUpdate()
            .setRenderer(this::line)
            .setConsumer(new DelegatingProgressBarConsumer(this::draw, width - 1))
            .build();
  }

  @Override
  public void ended(RunCounts ended) {
    synchronized (this) {
      counts = ended;
    }
    bar.stepTo(before + ended.ended());
  }

  @Override
  public synchronized void waiting(String what, Instant until) {
    waiting = "; %s, until %s".formatted(what, time(until));
    waitingUntil = until;
  }

  @Override
  public void print(Runnable printing) {
    synchronized (err) {
      err.print(CLEAR);
      err.flush();
      printing.run();
    }
  }

  @Override
  public void close() {
    bar.close();
    synchronized (err) {
      draw("");
      closed = true;
    }
  }

  /// The library's thread may be about to draw once more when the bar has been closed.
  private void draw(String line) {
    synchronized (err) {
      if (!closed) {
        err.print(CLEAR + line);
        err.flush();
      }
    }
  }

  private synchronized String line(ProgressState state, int most) {
    var wait = clock.instant().isBefore(waitingUntil) ? waiting : "";
    var words =
        new ProgressText(state.getMax(), before, counts, state.getElapsedAfterStart()).words()
            + wait;
    int room = Math.min(LONGEST_BAR, Math.min(width - 1, most) - words.length() - 3);
    var line = room < SHORTEST_BAR ? words : bar(state.getNormalizedProgress(), room) + " " + words;
    return line.substring(0, Math.min(line.length(), Math.max(0, width - 1)));
  }

  private static String bar(double share, int room) {
    int full = (int) Math.round(Math.clamp(share, 0, 1) * room);
    return "[" + "#".repeat(full) + ".".repeat(room - full) + "]";
  }

  private static String time(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm:ss").format(instant.atZone(ZoneId.systemDefault()));
  }
}
