package io.github.nxdesk.auth;

import io.github.nxdesk.model.Problem;
import java.util.Optional;

/// The credential that requests are sent with, which may change between them.
public interface Session {
  /// The credential for the next request.
  Access access();

  /// The credential with which to repeat a request that was refused with 401; empty if there is no
  /// other.
  ///
  /// @param refused the credential that the request was sent with
  Optional<Access> after(Credential refused);

  /// A session that has this credential and no other.
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

  /// A credential, or why there is none.
  sealed interface Access {
    /// There is one.
    record Granted(Credential credential) implements Access {}

    /// There is none.
    record Withheld(Problem problem) implements Access {}

    /// A signal came before that was known.
    record Interrupted() implements Access {}
  }
}
