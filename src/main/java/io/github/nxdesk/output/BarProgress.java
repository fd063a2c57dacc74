package io.github.nxdesk.output;

import io.github.nxdesk.model.RunCounts;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// A bar on the last line of a terminal. It is redrawn when something has changed, but not more
/// often than anyone can read it.
final class BarProgress implements Progress {
  private static final Duration REDRAW = Duration.ofMillis(250);
  private static final int SHORTEST_BAR = 10;
  private static final int LONGEST_BAR = 30;
  private static final String CLEAR = "\r\033[K";

  private final PrintStream err;
  private final RunSize size;
  private final int width;
  private final InstantSource clock;
  private final Instant start;
  private Instant drawn;
  private RunCounts counts = new RunCounts(0, 0, 0);
  private String waiting = "";
  private Instant waitingUntil = Instant.EPOCH;

  /// @param width of the terminal, in characters
  BarProgress(PrintStream err, RunSize size, int width, InstantSource clock) {
    this.err = err;
    this.size = size;
    this.width = width;
    this.clock = clock;
    this.start = clock.instant();
    this.drawn = start;
  }

  @Override
  public synchronized void ended(RunCounts ended) {
    counts = ended;
    if (Duration.between(drawn, clock.instant()).compareTo(REDRAW) >= 0) {
      draw();
    }
  }

  @Override
  public synchronized void waiting(String what, Instant until) {
    waiting = "; %s, until %s".formatted(what, time(until));
    waitingUntil = until;
    draw();
  }

  @Override
  public synchronized void print(Runnable printing) {
    clear();
    printing.run();
    draw();
  }

  @Override
  public synchronized void close() {
    clear();
  }

  private void clear() {
    err.print(CLEAR);
    err.flush();
  }

  private void draw() {
    drawn = clock.instant();
    err.print(CLEAR + line());
    err.flush();
  }

  private String line() {
    var text = new ProgressText(size, counts, Duration.between(start, drawn));
    var wait = drawn.isBefore(waitingUntil) ? waiting : "";
    var words = text.variants().getLast() + wait;
    for (var variant : text.variants()) {
      if (room(variant + wait) >= SHORTEST_BAR) {
        words = variant + wait;
        break;
      }
    }
    int room = Math.min(LONGEST_BAR, room(words));
    var line = room < SHORTEST_BAR ? words : bar(text.share(), room) + " " + words;
    return line.substring(0, Math.min(line.length(), Math.max(0, width - 1)));
  }

  /// What the words leave for the bar, without its brackets and two spaces.
  private int room(String words) {
    return width - words.length() - 4;
  }

  private static String bar(double share, int room) {
    int full = (int) Math.round(Math.clamp(share, 0, 1) * room);
    return "[" + "#".repeat(full) + ".".repeat(room - full) + "]";
  }

  private static String time(Instant instant) {
    return DateTimeFormatter.ofPattern("HH:mm:ss").format(instant.atZone(ZoneId.systemDefault()));
  }
}
