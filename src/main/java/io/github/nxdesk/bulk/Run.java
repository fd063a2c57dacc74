package io.github.nxdesk.bulk;

import io.github.nxdesk.bulk.journal.ResumeState;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.update.Updater;
import io.github.nxdesk.update.WriteLog;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Carries out many rows: one thread reads records ahead and plans ([ReadAhead]); the calling
/// thread gives the planned writes their turns, in order; a few more send them.
///
/// A write is in the journal before it is sent, and what becomes of a row is there before anybody
/// is told.
public final class Run {
  /// A record that was read longer ago is read again before it is written.
  static final Duration FRESH = Duration.ofSeconds(10);

  private final Updater updater;
  private final Turnstile turnstile;
  private final LongSupplier nanoTime;
  private final int callRoom;
  private final RowQueue queue;
  private final Results results;
  private final ReadAhead readAhead;
  private final Semaphore slots;
  private final int workers;
  private final Thread reader = new Thread(this::readAhead, "read-ahead");
  private volatile @Nullable Thread caller;

  /// @param turnstile tells when a write's turn is
  /// @param log where writes are noted
  /// @param leftover what an earlier attempt left
  /// @param nanoTime a clock that only measures durations
  public Run(
      NexudusClient desk,
      Turnstile turnstile,
      WriteLog log,
      RunRows rows,
      ResumeState leftover,
      RunRules rules,
      LongSupplier nanoTime,
      RunListener listener) {
    this.updater = new Updater(desk);
    this.turnstile = turnstile;
    this.nanoTime = nanoTime;
    this.callRoom = desk.idRoom();
    this.workers = rules.workers();
    this.slots = new Semaphore(workers);
    this.queue = new RowQueue(2 * workers);
    this.results = new Results(log, listener, rules, this::halt);
    this.readAhead = new ReadAhead(desk, updater, rows, leftover, queue, results, nanoTime);
  }

  /// Carries them out. Returns when no request is under way any more.
  public RunEnd call() {
    caller = Thread.currentThread();
    reader.start();
    var senders = Executors.newFixedThreadPool(workers);
    try {
      if (!results.isStopped()) {
        dispatch(senders);
      }
    } catch (InterruptedException _) {
      stop(2);
    } finally {
      results.apartFromHalt(() -> caller = null);
      senders.shutdown();
      await(senders);
    }
    return results.end();
  }

  /// Begins nothing more, on account of a signal; what is under way is ended. From any thread.
  ///
  /// @param signal the signal's number
  public void stop(int signal) {
    results.stop(new RunStop.Failing(new Problem.Interrupted(signal, "Interrupted.", false)));
  }

  private void dispatch(ExecutorService senders) throws InterruptedException {
    while (queue.awaitPlanned()) {
      slots.acquire();
      turnstile.await();
      var next = fresh();
      if (next == null) {
        slots.release();
        continue;
      }
      var passed = turnstile.next();
      senders.execute(() -> send(next, passed));
      passed.await();
    }
  }

  /// The next planned write, its record read again if that was long ago; null if there is none left
  /// after that.
  private @Nullable PlannedWrite fresh() {
    var next = queue.takePlanned();
    if (next == null || !next.row().isRead() || !isOld(next)) {
      return next;
    }
    queue.planFirst(List.of(next));
    readAhead.refresh(queue.takePlanned(new BatchBudget(callRoom)));
    return queue.takePlanned();
  }

  private boolean isOld(PlannedWrite candidate) {
    return nanoTime.getAsLong() - candidate.readAt() > FRESH.toNanos();
  }

  private void send(PlannedWrite candidate, CountDownLatch passed) {
    var row = candidate.row();
    try {
      if (results.intend(row, candidate.write())) {
        results.conclude(row, row.after(updater.carryOut(candidate.write()), updater));
        var next = queue.finish(row);
        if (next != null) {
          queue.readFirst(next);
        }
      }
    } catch (RuntimeException | Error e) {
      results.fail(e);
    } finally {
      passed.countDown();
      slots.release();
    }
  }

  private void readAhead() {
    try {
      readAhead.run();
    } catch (InterruptedException _) {
      // The run stops, which is why it was interrupted.
    } catch (RuntimeException | Error e) {
      results.fail(e);
    }
  }

  /// Wakes the two threads that may be waiting. Those that send are let alone.
  private void halt() {
    queue.stop();
    reader.interrupt();
    var waiting = caller;
    if (waiting != null) {
      waiting.interrupt();
    }
  }

  /// Waits although the thread may be interrupted, for a write that is under way is to be
  /// journaled. The interrupt has then done its work.
  private void await(ExecutorService senders) {
    while (true) {
      try {
        senders.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        reader.join();
        Thread.interrupted(); // It may have come when there was nothing to wait for any more.
        return;
      } catch (InterruptedException _) {
        // Waited on.
      }
    }
  }
}
