package io.github.nxdesk.auth;

import io.github.nxdesk.model.Problem;
import java.time.Duration;
import java.util.Optional;

/// Where tokens are to be had.
@FunctionalInterface
public interface TokenExchange {
  /// Asks for a token.
  Result exchange(Grant grant);

  /// What came of it.
  sealed interface Result {
    /// A token. The text form does not show it.
    ///
    /// @param life how long from now, if the service says so
    record Issued(String token, Optional<String> refreshToken, Optional<Duration> life)
        implements Result {
      @Override
      public String toString() {
        return "issued for " + life;
      }
    }

    /// None.
    record Refused(Problem problem) implements Result {}
  }
}
