package io.github.nxdesk.bulk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows in hand: those whose record is still to be read, and those whose write is planned. Rows
/// of one message follow one another, each beginning when the one before it has ended. What is
/// asked of it waits as long as there is nothing to hand out.
final class RowQueue {
  /// Rows in hand, the ones that wait for another of the same message included.
  private static final int MOST_ROWS = 2_000;

  /// Characters in all of them, so that long texts do not fill the memory.
  private static final int MOST_WEIGHT = 8_000_000;

  private final int enough;
  private final Map<Long, Deque<RunRow>> followers = new HashMap<>();
  private final Deque<RunRow> unread = new ArrayDeque<>();
  private final Deque<PlannedWrite> planned = new ArrayDeque<>();
  private int rows;
  private int weight;
  private boolean ended;
  private boolean stopped;

  /// @param enough how many planned writes there should be before more are read ahead
  RowQueue(int enough) {
    this.enough = enough;
  }

  /// Waits until records should be read.
  ///
  /// @return false if there are none left
  synchronized boolean awaitDemand() throws InterruptedException {
    while (!stopped
        && !isDone()
        && (planned.size() >= enough || (unread.isEmpty() && !hasRoom()))) {
      wait();
    }
    return !stopped && !isDone();
  }

  /// Whether another row may be added.
  synchronized boolean hasRoom() {
    return !ended && rows < MOST_ROWS && weight < MOST_WEIGHT;
  }

  synchronized void add(RunRow row) {
    rows++;
    weight += row.weight();
    var others = followers.get(row.id());
    if (others == null) {
      followers.put(row.id(), new ArrayDeque<>());
      unread.add(row);
    } else {
      others.add(row);
    }
  }

  /// No more rows are added.
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /// How many rows wait to be read.
  synchronized int unread() {
    return unread.size();
  }

  /// Takes rows to read, as many as fit.
  synchronized List<RunRow> takeUnread(BatchBudget room) {
    var taken = new ArrayList<RunRow>();
    while (!unread.isEmpty() && room.takes(unread.peek().id())) {
      taken.add(unread.remove());
    }
    return taken;
  }

  synchronized void plan(PlannedWrite candidate) {
    planned.add(candidate);
    notifyAll();
  }

  /// Waits for a planned write, which stays.
  ///
  /// @return false if none comes any more
  synchronized boolean awaitPlanned() throws InterruptedException {
    while (!stopped && planned.isEmpty() && !isDone()) {
      wait();
    }
    return !stopped && !isDone();
  }

  /// The next planned write; null if there is none now.
  synchronized @Nullable PlannedWrite takePlanned() {
    var next = planned.poll();
    notifyAll();
    return next;
  }

  /// The planned writes that come next, as many as are to be read again in one call.
  synchronized List<PlannedWrite> takePlanned(BatchBudget room) {
    var taken = new ArrayList<PlannedWrite>();
    while (!planned.isEmpty()
        && planned.peek().row().isRead()
        && room.takes(planned.peek().row().id())) {
      taken.add(planned.remove());
    }
    return taken;
  }

  /// Puts planned writes before all others, in this order.
  synchronized void planFirst(List<PlannedWrite> candidates) {
    candidates.reversed().forEach(planned::addFirst);
    notifyAll();
  }

  /// The row has ended.
  ///
  /// @return the next row of the same message, whose turn it is now; null if there is none
  synchronized @Nullable RunRow finish(RunRow row) {
    rows--;
    weight -= row.weight();
    notifyAll();
    var others = followers.get(row.id());
    var next = others == null ? null : others.poll();
    if (next == null) {
      followers.remove(row.id());
    }
    return next;
  }

  /// The row's record is to be read before all others.
  synchronized void readFirst(RunRow row) {
    unread.addFirst(row);
    notifyAll();
  }

  /// Nobody gets anything any more.
  synchronized void stop() {
    stopped = true;
    notifyAll();
  }

  private boolean isDone() {
    return ended && rows == 0;
  }
}
