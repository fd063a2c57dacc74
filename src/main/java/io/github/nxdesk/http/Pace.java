package io.github.nxdesk.http;

import java.time.Duration;
import java.time.Instant;

/// Gives requests their turns, so that the server has no reason to refuse one as too fast. Safe to
/// be used by several threads.
public interface Pace {
  /// Waits for one request's turn.
  ///
  /// @param write whether it is a POST, PUT or DELETE, which have limits of their own
  ///   (nexudus-api.md, Throttling)
  /// @param patience the longest wait that is worth it
  /// @throws InterruptedException if a signal ended the wait
  Turn admit(boolean write, Duration patience) throws InterruptedException;

  /// Waits until a request would get its turn at once, and takes no turn; returns at once where
  /// that is not within the patience.
  ///
  /// @throws InterruptedException if a signal ended the wait
  default void await(boolean write, Duration patience) throws InterruptedException {}

  /// The server refused a request as too fast after all: nobody gets a turn before it allows, and
  /// from then on they come more slowly.
  ///
  /// @param pause how long the server asks to wait
  void refused(Duration pause);

  /// What [#admit] answers.
  sealed interface Turn {
    /// The request may be sent now.
    record Now(Ticket ticket) implements Turn {}

    /// Not within one's patience, and nothing has been waited for.
    ///
    /// @param at when it could be sent at the earliest
    /// @param limit what stands against it, like `5000 writes a day`
    record Later(Instant at, String limit) implements Turn {}
  }

  /// Held while a request is under way. When exactly the server counted it is not known, only that
  /// it was before its end.
  interface Ticket extends AutoCloseable {
    /// The request has ended, however it did.
    @Override
    void close();
  }

  /// Everybody's turn is now.
  Pace NONE =
      new Pace() {
        @Override
        public Turn admit(boolean write, Duration patience) {
          return new Turn.Now(() -> {});
        }

        @Override
        public void refused(Duration pause) {}
      };
}
