package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.journal.ResumeState;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.update.Plan;
import io.github.nxdesk.update.Plan.Settled;
import io.github.nxdesk.update.Plan.Write;
import io.github.nxdesk.update.Updater;
import io.github.nxdesk.update.WriteLog;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Processes many rows. One loop takes each row in order, plans it and waits until its write may be
/// sent; several threads send the writes.
///
/// A write is in the journal before it is sent, and the outcome of a row before it is reported.
public final class Run {
  /// Any number of rows may fail.
  public static final long UNLIMITED_ERRORS = Long.MAX_VALUE;

  /// The maximum number of writes under way at once. The API allows one per second, so there is
  /// more than one only if the answers are slow. Without pacing, this many keep the machine busy.
  static final int SENDERS = 48;

  private final Updater updater;
  private final Pace pace;
  private final RowPlanner planner;
  private final RowResults results;
  private final Semaphore senders = new Semaphore(SENDERS);

  /// The threads that are sending, by the IDs of their messages.
  private final Map<Long, Thread> underWay = new ConcurrentHashMap<>();

  /// Turns that were reserved for a row that then needed no write.
  private int reserved;

  private volatile @Nullable Thread loop;

  /// @param pace decides when writes may be sent; the client uses it too
  /// @param log records the writes
  /// @param earlier what an earlier attempt has done
  /// @param maxErrors how many rows may fail before it stops, or [#UNLIMITED_ERRORS]
  /// @param nanoTime a clock that only measures durations
  public Run(
      NexudusClient client,
      Pace pace,
      WriteLog log,
      RunRows rows,
      ResumeState earlier,
      long maxErrors,
      LongSupplier nanoTime,
      RunListener listener) {
    this.updater = new Updater(client);
    this.pace = pace;
    this.results = new RowResults(log, listener, new Tally(maxErrors), this::wakeLoop);
    this.planner = new RowPlanner(client, updater, rows, earlier, underWay::containsKey, nanoTime);
  }

  /// Processes the rows. Returns when no request is under way.
  public RunEnd call() {
    loop = Thread.currentThread();
    try {
      while (!results.isStopped()) {
        var row = planner.next();
        if (row.isEmpty()) {
          break;
        }
        carryOut(row.get());
      }
    } catch (InterruptedException _) {
      stop(2);
    } catch (IOException e) {
      results.stop(new RunStop.Broken(String.valueOf(e.getMessage()), true));
    } catch (RuntimeException | Error e) {
      results.fail(e);
    }
    senders.acquireUninterruptibly(SENDERS);
    return results.end();
  }

  /// Starts no further row, because of a signal. Requests under way are completed. May be called
  /// from any thread.
  ///
  /// @param signal the signal's number
  public void stop(int signal) {
    results.stop(new RunStop.Failing(new Problem.Interrupted(signal, "Interrupted.", false)));
  }

  private void carryOut(RunRow row) throws InterruptedException, IOException {
    var sender = underWay.get(row.id());
    if (sender != null) {
      sender.join(); // Rows of one message follow one another.
    }
    results.begin(row);
    var plan = planner.plan(row);
    if (plan instanceof Write write) {
      plan = send(row, write);
    }
    if (plan instanceof Settled(var outcome)) {
      results.addUnwritten(row, outcome);
    }
  }

  /// Sends the write when its turn comes, unless the record is too old by then and the new one
  /// needs no write.
  ///
  /// @return the plan that was carried out or, if nothing was sent, applies
  private Plan send(RunRow row, Write planned) throws InterruptedException {
    boolean sent = false;
    senders.acquire();
    try {
      if (reserved < row.writes()) {
        pace.reserve(row.writes() - reserved);
        reserved = row.writes();
      }
      var plan = planner.isOld(row) ? planner.planAgain(row) : planned;
      if (plan instanceof Write write) {
        reserved = 0;
        start(row, write);
        sent = true;
      }
      return plan;
    } finally {
      if (!sent) {
        senders.release();
      }
    }
  }

  private void start(RunRow row, Write write) {
    planner.forget(row.id());
    var sender = Thread.ofVirtual().unstarted(() -> send(row.id(), row, write));
    underWay.put(row.id(), sender);
    sender.start();
  }

  private void send(long id, RunRow row, Write write) {
    try {
      if (results.logIntent(row, write)) {
        results.add(row, row.after(updater.carryOut(write), updater));
      }
    } catch (RuntimeException | Error e) {
      results.fail(e);
    } finally {
      underWay.remove(id);
      senders.release();
    }
  }

  /// Wakes the loop if it is waiting. The threads that send are not interrupted.
  private void wakeLoop() {
    var waiting = loop;
    if (waiting != null) {
      waiting.interrupt();
    }
  }
}
