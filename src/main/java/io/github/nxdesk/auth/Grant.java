package io.github.nxdesk.auth;

import java.util.Optional;

/// What a token is asked for with (RFC 6749, sections 4.3 and 6). Its text form shows no secret.
///
/// The client id is made anew at each log-in and kept: without one the e-mail would stand for it,
/// and then a refresh on one machine would end the log-ins of the same user on all others
/// (nexudus-api.md, Authentication).
public sealed interface Grant {
  /// See [Grant].
  String clientId();

  /// E-mail and password.
  ///
  /// @param code of the second factor, where the account has one
  record Password(String username, String password, Optional<String> code, String clientId)
      implements Grant {
    @Override
    public String toString() {
      return "password of " + username;
    }
  }

  /// What an earlier answer gave for this.
  record Refresh(String refreshToken, String clientId) implements Grant {
    @Override
    public String toString() {
      return "refresh";
    }
  }
}
