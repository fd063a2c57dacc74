package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.WouldUpdate;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.Sink;
import io.github.nxdesk.output.Style;
import io.github.nxdesk.output.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Asks for confirmation before many messages are changed. It takes the outcomes of a dry run
/// first.
public final class Confirmation {
  /// Up to this many changes need no confirmation.
  static final long UNASKED = 10;

  private static final int SAMPLES = 3;

  private final Host host;
  private final Style style;
  private final List<WouldUpdate> samples = new ArrayList<>();
  private long changes;

  Confirmation(Host host, Style style) {
    this.host = host;
    this.style = style;
  }

  /// Counts the outcome of a dry run.
  void count(Outcome outcome) {
    if (outcome instanceof WouldUpdate would) {
      changes++;
      if (samples.size() < SAMPLES) {
        samples.add(would);
      }
    }
  }

  /// Whether the changes are confirmed. Shows three of them, and how long all will take.
  ///
  /// @param interval the shortest time between two writes, in milliseconds; 0 for no limit
  boolean isGiven(long rows, long interval) {
    if (changes <= UNASKED) {
      return true;
    }
    var err = host.streams().err();
    var sink = new Sink(err, style);
    var reporter = OutputFormat.TEXT.reporter(new Task(null, "updated"), sink, sink, false);
    samples.forEach(reporter::outcome);
    if (changes > SAMPLES) {
      err.println("  … and %d more".formatted(changes - SAMPLES));
    }
    var time = interval == 0 ? "" : ", which takes about " + span(changes * interval);
    return isYes(host, "Change %d of %d messages%s?".formatted(changes, rows, time));
  }

  /// Whether there is a terminal to ask on.
  public static boolean isPossible(Host host) {
    return host.terminals().in() && host.terminals().err();
  }

  /// Asks a yes-or-no question. Anything but yes means no.
  public static boolean isYes(Host host, String question) {
    host.streams().err().print(question + " [y/N] ");
    host.streams().err().flush();
    try {
      var line =
          new BufferedReader(new InputStreamReader(host.streams().in(), StandardCharsets.UTF_8))
              .readLine();
      return line != null && List.of("y", "yes").contains(line.strip().toLowerCase(Locale.ROOT));
    } catch (IOException _) {
      return false;
    }
  }

  private static String span(long millis) {
    long minutes = millis / 60_000;
    if (minutes < 2) {
      return "%d s".formatted(Math.max(1, millis / 1000));
    }
    return minutes < 120 ? minutes + " min" : "%d h %d min".formatted(minutes / 60, minutes % 60);
  }
}
