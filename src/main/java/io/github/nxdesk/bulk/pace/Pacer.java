package io.github.nxdesk.bulk.pace;

import io.github.nxdesk.host.Digest;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.Sleeper;
import io.github.nxdesk.http.Pace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps all requests of one user and account, whichever process sends them, within the limits of
/// the API (nexudus-api.md, Throttling), at full speed from the first second.
///
/// Reads do not wait behind writes, which have limits of their own.
public final class Pacer implements Pace {
  /// Waits that are not worth a word.
  private static final Duration SHORT = Duration.ofSeconds(1);

  private final LedgerFile ledger;
  private final Rate rate;
  private final boolean spaced;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Watcher watcher;
  private final ReentrantLock reads = new ReentrantLock(true);
  private final ReentrantLock writes = new ReentrantLock(true);

  /// Hears of waits of more than a second.
  @FunctionalInterface
  public interface Watcher {
    /// A request waits for its turn.
    ///
    /// @param until when it may be sent, as far as is known
    /// @param limit what it waits for, like `60 writes a minute`
    void waits(Instant until, String limit);
  }

  Pacer(
      LedgerFile ledger,
      Rate rate,
      boolean spaced,
      InstantSource clock,
      Sleeper sleeper,
      Watcher watcher) {
    this.ledger = ledger;
    this.rate = rate;
    this.spaced = spaced;
    this.clock = clock;
    this.sleeper = sleeper;
    this.watcher = watcher;
  }

  /// One that shares its ledger with all processes that have the same state directory.
  ///
  /// @param baseUrl the account's
  /// @param identity what the API knows the user by; only its digest is kept
  /// @param interval the shortest time from one request to the next, besides the API's limits
  /// @param spaced whether the API's spacing is kept as well as its quotas
  public static Pacer shared(
      Host host, URI baseUrl, String identity, Duration interval, boolean spaced, Watcher watcher) {
    var file =
        host.environment()
            .stateDirectory()
            .map(state -> state.resolve("ledger").resolve(name(baseUrl, identity)));
    return new Pacer(
        new LedgerFile(file),
        new Rate(interval, host.nanoTime(), host.sleeper()),
        spaced,
        host.clock(),
        host.sleeper(),
        watcher);
  }

  /// The limits are the account's: neither the path nor the case of the address matters.
  private static String name(URI baseUrl, String identity) {
    var origin = "%s://%s".formatted(baseUrl.getScheme(), baseUrl.getAuthority());
    return Digest.of(origin.toLowerCase(Locale.ROOT), identity).substring(0, 32);
  }

  @Override
  public Turn admit(boolean write, Duration patience) throws InterruptedException {
    var turn = write ? writes : reads;
    turn.lockInterruptibly();
    try {
      var left = rate.take(patience);
      return left.isZero()
          ? inTurn(write, patience)
          : new Turn.Later(clock.instant().plus(left), "the rate that was asked for");
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void await(boolean write, Duration patience) throws InterruptedException {
    rate.await(patience);
    boolean told = false;
    while (true) {
      long now = clock.millis();
      var next = ledger.inTurn(each -> each.next(now, write, spaced));
      if (next.until() <= now || next.until() - now > patience.toMillis()) {
        return;
      }
      told = waitFor(next, now, told);
    }
  }

  private Turn inTurn(boolean write, Duration patience) throws InterruptedException {
    boolean told = false;
    while (true) {
      long now = clock.millis();
      var claim = ledger.inTurn(each -> claim(each, now, write, spaced));
      switch (claim) {
        case Claim.Granted(var number) -> {
          return new Turn.Now(() -> ended(number, write));
        }
        case Claim.Waiting(var next) -> {
          if (next.until() - now > patience.toMillis()) {
            return new Turn.Later(Instant.ofEpochMilli(next.until()), next.limit());
          }
          told = waitFor(next, now, told);
        }
      }
    }
  }

  /// A place in the ledger, or a wait for one.
  private sealed interface Claim {
    record Granted(long number) implements Claim {}

    record Waiting(Ledger.Wait next) implements Claim {}
  }

  private static Claim claim(Ledger ledger, long now, boolean write, boolean spaced) {
    var next = ledger.next(now, write, spaced);
    return next.until() <= now
        ? new Claim.Granted(ledger.begin(now, write))
        : new Claim.Waiting(next);
  }

  private boolean waitFor(Ledger.Wait next, long now, boolean told) throws InterruptedException {
    var wait = Duration.ofMillis(next.until() - now);
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

  /// Several requests that are refused at once are one refusal.
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
