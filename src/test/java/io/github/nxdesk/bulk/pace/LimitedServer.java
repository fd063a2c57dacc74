package io.github.nxdesk.bulk.pace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A model of a server with the documented limits, written from their words and not from our
/// ledger. It counts in sliding windows, or in fixed ones that begin at any time.
public final class LimitedServer {
  private record Rule(int count, boolean writes, long window) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(1, false, 100),
          new Rule(60, true, 60_000),
          new Rule(120, false, 60_000),
          new Rule(5_000, false, 3_600_000),
          new Rule(5_000, true, 86_400_000),
          new Rule(200_000, false, 86_400_000));

  private final boolean sliding;
  private final long phase;
  private final Map<Rule, Deque<Long>> seen = new HashMap<>();
  private int refused;

  /// @param sliding whether its windows slide
  /// @param phase where fixed windows begin, in milliseconds
  public LimitedServer(boolean sliding, long phase) {
    this.sliding = sliding;
    this.phase = phase;
    RULES.forEach(rule -> seen.put(rule, new ArrayDeque<>()));
  }

  /// A request arrives. Arrivals come in order.
  public void arrive(long time, boolean write) {
    boolean refuse = false;
    for (var rule : RULES) {
      var times = seen.getOrDefault(rule, new ArrayDeque<>());
      // A spacing is between two requests: there is no fixed kind of it.
      boolean slides = sliding || rule.window() == 100;
      long begin =
          slides ? time - rule.window() + 1 : time - Math.floorMod(time - phase, rule.window());
      while (!times.isEmpty() && times.getFirst() < begin) {
        times.removeFirst();
      }
      if (write || !rule.writes()) {
        refuse |= times.size() >= rule.count();
        times.addLast(time);
      }
    }
    refused += refuse ? 1 : 0;
  }

  /// How many requests it has refused.
  public int refused() {
    return refused;
  }

  /// The shortest time in which so many writes can be made, when not even a server that counts in
  /// sliding windows may find too many: from the first one's start to the last one's.
  public static long shortestTime(int writes) {
    var starts = new long[writes];
    for (int i = 1; i < writes; i++) {
      for (var rule : RULES) {
        if (i >= rule.count()) {
          starts[i] = Math.max(starts[i], starts[i - rule.count()] + rule.window());
        }
      }
    }
    return starts[writes - 1];
  }
}
