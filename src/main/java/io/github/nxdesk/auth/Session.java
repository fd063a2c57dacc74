package io.github.nxdesk.auth;

import io.github.nxdesk.model.Problem;
import java.util.Optional;

/// As whom requests are sent, one after another.
public interface Session {
  /// What the next request is sent with.
  Access access();

  /// What a request that was refused with 401 is to be sent with once more; empty if the refusal
  /// stands.
  ///
  /// @param refused what it was sent with
  Optional<Access> after(Credential refused);

  /// One that has this credential and no other.
  static Session of(Credential credential) {
    return new Session() {
      @Override
      public Access access() {
        return new Access.Granted(credential);
      }

      @Override
      public Optional<Access> after(Credential refused) {
        return Optional.empty();
      }
    };
  }

  /// A credential, or why there is none any more.
  sealed interface Access {
    /// There is one.
    record Granted(Credential credential) implements Access {}

    /// There is none.
    record Withheld(Problem problem) implements Access {}

    /// A signal came before it could be told.
    record Interrupted() implements Access {}
  }
}
