package io.github.nxdesk.auth;

import io.github.nxdesk.model.Problem;
import java.time.Duration;
import java.util.Optional;

/// Requests tokens from the service.
@FunctionalInterface
public interface TokenExchange {
  /// Requests a token.
  Result exchange(Grant grant);

  /// What a user can do about a refusal.
  enum Reason {
    /// Type the password or the code again.
    WRONG_CREDENTIALS,
    /// Give the code of the second factor.
    CODE_REQUIRED,
    /// Neither.
    OTHER
  }

  /// A token, or why there is none.
  sealed interface Result {
    /// A token was issued. The text form does not show it.
    ///
    /// @param life how long it is valid from now, if the service says so
    record Issued(String token, Optional<String> refreshToken, Optional<Duration> life)
        implements Result {
      @Override
      public String toString() {
        return "issued for " + life;
      }
    }

    /// No token was issued.
    record Refused(Reason reason, Problem problem) implements Result {}
  }
}
