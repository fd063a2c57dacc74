package io.github.nxdesk.bulk;

import io.github.nxdesk.http.Pace;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// Lets one write after the other to the place where requests wait for their turn, and only when
/// the turn has come: so that no record grows old while its write waits there.
///
/// It is the [Pace] of the connection, or stands before it.
public final class Turnstile implements Pace {
  private static final CountDownLatch OPEN = new CountDownLatch(0);

  private final Pace pace;
  private final Duration patience;
  private volatile CountDownLatch next = OPEN;

  /// @param pace what gives the turns
  /// @param patience the longest wait that is worth it
  public Turnstile(Pace pace, Duration patience) {
    this.pace = pace;
    this.patience = patience;
  }

  /// Waits until a write would get its turn at once, or until it is known that it gets none.
  void await() throws InterruptedException {
    pace.await(true, patience);
  }

  /// What to wait for before the next write is let in.
  CountDownLatch next() {
    next = pace.equals(Pace.NONE) ? OPEN : new CountDownLatch(1);
    return next;
  }

  @Override
  public Turn admit(boolean write, Duration patience) throws InterruptedException {
    try {
      return pace.admit(write, patience);
    } finally {
      if (write) {
        next.countDown();
      }
    }
  }

  @Override
  public void refused(Duration pause) {
    pace.refused(pause);
  }
}
