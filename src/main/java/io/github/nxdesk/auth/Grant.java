package io.github.nxdesk.auth;

import java.util.Optional;

/// What a token is requested with (RFC 6749, sections 4.3 and 6). Its text form shows no secret.
///
/// Each log-in has a client id of its own, which is stored with the token. Without one the e-mail
/// address would be the client id, and a refresh on one machine would end the same user's log-ins
/// on all others (nexudus-api.md, Authentication).
public sealed interface Grant {
  /// See [Grant].
  String clientId();

  /// E-mail address and password.
  ///
  /// @param code for the second factor, where the account has one
  record Password(String username, String password, Optional<String> code, String clientId)
      implements Grant {
    @Override
    public String toString() {
      return "password of " + username;
    }
  }

  /// A refresh token that came with an earlier token.
  record Refresh(String refreshToken, String clientId) implements Grant {
    @Override
    public String toString() {
      return "refresh";
    }
  }
}
