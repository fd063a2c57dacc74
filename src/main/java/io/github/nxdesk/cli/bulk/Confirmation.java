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

/// Asks whether so many messages are really meant to be changed. It hears of a dry run first.
public final class Confirmation {
  /// So many changes are made without a question.
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

  /// What would become of a message.
  void count(Outcome outcome) {
    if (outcome instanceof WouldUpdate would) {
      changes++;
      if (samples.size() < SAMPLES) {
        samples.add(would);
      }
    }
  }

  /// Whether it may go on. Three of the changes are shown, and how long all will take.
  ///
  /// @param interval the shortest time between two writes, in milliseconds; 0 if there is none
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

  /// Whether somebody is there to be asked.
  public static boolean isPossible(Host host) {
    return host.terminals().in() && host.terminals().err();
  }

  /// Asks a question that only a yes answers with yes.
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
