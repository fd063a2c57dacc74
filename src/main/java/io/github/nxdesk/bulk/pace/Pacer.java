package io.github.nxdesk.bulk.pace;

import io.github.nxdesk.bulk.pace.Ledger.Claim;
import io.github.nxdesk.host.Digest;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.Sleeper;
import io.github.nxdesk.http.Pace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps all requests of one user and account, whichever process sends them, within the limits of
/// the API (nexudus-api.md, Throttling), at full speed from the first second.
///
/// Reads do not wait for writes, which have limits of their own.
public final class Pacer implements Pace {
  /// Waits that are too short to report.
  private static final Duration SHORT = Duration.ofSeconds(1);

  private final LedgerFile ledger;
  private final Rate rate;
  private final Duration patience;
  private final boolean spaced;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Watcher watcher;
  private final ReentrantLock reads = new ReentrantLock(true);
  private final ReentrantLock writes = new ReentrantLock(true);

  /// The numbers of reserved writes that have not been sent yet.
  private final Queue<Long> reserved = new ConcurrentLinkedQueue<>();

  /// Takes notice of waits of more than a second.
  @FunctionalInterface
  public interface Watcher {
    /// A request waits for its turn.
    ///
    /// @param until when it may be sent, as far as known
    /// @param limit what it waits for, like `60 writes a minute`
    void waits(Instant until, String limit);
  }

  Pacer(
      LedgerFile ledger,
      Rate rate,
      Duration patience,
      boolean spaced,
      InstantSource clock,
      Sleeper sleeper,
      Watcher watcher) {
    this.ledger = ledger;
    this.rate = rate;
    this.patience = patience;
    this.spaced = spaced;
    this.clock = clock;
    this.sleeper = sleeper;
    this.watcher = watcher;
  }

  /// A pacer that shares its ledger with all processes that have the same state directory.
  ///
  /// @param baseUrl of the account
  /// @param identity of the user; only its digest is stored
  /// @param patience the maximum time to wait for one turn
  /// @param interval the minimum time from one request to the next, in addition to the API's limits
  /// @param spaced whether the API's minimum interval applies in addition to its quotas
  public static Pacer shared(
      Host host,
      URI baseUrl,
      String identity,
      Duration patience,
      Duration interval,
      boolean spaced,
      Watcher watcher) {
    var file =
        host.environment()
            .stateDirectory()
            .map(state -> state.resolve("ledger").resolve(name(baseUrl, identity)));
    return new Pacer(
        new LedgerFile(file),
        new Rate(interval, host.nanoTime(), host.sleeper()),
        patience,
        spaced,
        host.clock(),
        host.sleeper(),
        watcher);
  }

  /// The limits are per account, so neither the path nor the case of the address matters.
  private static String name(URI baseUrl, String identity) {
    var origin = "%s://%s".formatted(baseUrl.getScheme(), baseUrl.getAuthority());
    return Digest.of(origin.toLowerCase(Locale.ROOT), identity).substring(0, 32);
  }

  @Override
  public void reserve(int count) throws InterruptedException {
    writes.lockInterruptibly();
    try {
      for (int i = 0; i < count; i++) {
        if (!rate.take(patience).isZero()
            || !(claim((each, now) -> each.reserve(now, spaced))
                instanceof Claim.Granted(var number))) {
          return;
        }
        reserved.add(number);
      }
    } finally {
      writes.unlock();
    }
  }

  @Override
  public Turn admit(boolean write) throws InterruptedException {
    var number = write ? reserved.poll() : null;
    if (number != null) { // It waits behind no other: they all wait for what it has.
      return turn(claim((each, now) -> each.use(number, now, spaced)), true);
    }
    var queue = write ? writes : reads;
    queue.lockInterruptibly();
    try {
      var left = rate.take(patience);
      return left.isZero()
          ? turn(claim((each, now) -> each.begin(now, write, spaced)), write)
          : new Turn.Later(clock.instant().plus(left), "the rate that was asked for");
    } finally {
      queue.unlock();
    }
  }

  private Turn turn(Claim claim, boolean write) {
    return switch (claim) {
      case Claim.Granted(var number) -> new Turn.Now(() -> ended(number, write));
      case Claim.Wait(var until, var limit) -> new Turn.Later(Instant.ofEpochMilli(until), limit);
    };
  }

  /// A question to the ledger.
  private interface Question {
    Claim ask(Ledger ledger, long now);
  }

  /// Asks until permission is given. The answer is a wait only if that is longer than the patience.
  private Claim claim(Question question) throws InterruptedException {
    boolean told = false;
    while (true) {
      // Takes the time with the ledger locked: later entries of others would be in the future.
      var claim = ledger.inTurn(each -> question.ask(each, clock.millis()));
      if (!(claim instanceof Claim.Wait next)) {
        return claim;
      }
      var wait = Duration.ofMillis(Math.max(0, next.until() - clock.millis()));
      if (wait.compareTo(patience) > 0) {
        return claim;
      }
      told = waitFor(next, wait, told);
    }
  }

  private boolean waitFor(Claim.Wait next, Duration wait, boolean told)
      throws InterruptedException {
    boolean worthTelling = wait.compareTo(SHORT) > 0;
    if (worthTelling && !told) {
      watcher.waits(Instant.ofEpochMilli(next.until()), next.limit());
    }
    sleeper.sleep(wait);
    return told || worthTelling;
  }

  private void ended(long number, boolean write) {
    // The next millisecond: this one has begun already.
    long now = clock.millis() + 1;
    ledger.inTurn(each -> {
      each.end(number, now, write);
      return true;
    });
  }

  /// Several requests that are refused at the same time count as one refusal.
  @Override
  public void refused(Duration pause) {
    long now = clock.millis();
    boolean first =
        ledger.inTurn(each -> {
          boolean held = each.isHeld(now);
          each.hold(now, now + pause.toMillis());
          return !held;
        });
    if (first && spaced) { // One that sends a single request has no pace to slow down.
      rate.slowDown();
    }
  }
}
