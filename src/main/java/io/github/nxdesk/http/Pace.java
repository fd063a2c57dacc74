package io.github.nxdesk.http;

import java.time.Duration;
import java.time.Instant;

/// Gives each request its turn, so that the server has no reason to throttle any. Safe to be used
/// by several threads.
public interface Pace {
  /// Waits until the limits have room for so many writes, and keeps that room for the next writes
  /// that ask for a turn. Returns at once if it would take too long: [#admit] then says so.
  ///
  /// Whoever reserves before a write can still look at the record once more: what is left of the
  /// wait after that is the short time between two requests.
  ///
  /// @throws InterruptedException if a signal ended the wait
  void reserve(int writes) throws InterruptedException;

  /// Waits for one request's turn.
  ///
  /// @param write whether it is a POST, PUT or DELETE, which have limits of their own
  ///   (nexudus-api.md, Throttling)
  /// @throws InterruptedException if a signal ended the wait
  Turn admit(boolean write) throws InterruptedException;

  /// Reports that the server throttled a request after all: no turn is given before the server
  /// allows, and later turns come more slowly.
  ///
  /// @param pause how long the server asks to wait
  void refused(Duration pause);

  /// The result of [#admit].
  sealed interface Turn {
    /// The request may be sent now.
    record Now(Ticket ticket) implements Turn {}

    /// The wait would be longer than acceptable, so there was none.
    ///
    /// @param at when the request could be sent at the earliest
    /// @param limit the limit that is used up, like `5000 writes a day`
    record Later(Instant at, String limit) implements Turn {}
  }

  /// Held while a request is under way. When exactly the server counts a request is not known, only
  /// that it does so before the request ends.
  interface Ticket extends AutoCloseable {
    /// The request has ended, in whatever way.
    @Override
    void close();
  }

  /// Every request may be sent at once.
  Pace NONE =
      new Pace() {
        @Override
        public void reserve(int writes) {}

        @Override
        public Turn admit(boolean write) {
          return new Turn.Now(() -> {});
        }

        @Override
        public void refused(Duration pause) {}
      };
}
