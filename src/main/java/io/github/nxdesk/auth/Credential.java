package io.github.nxdesk.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Proves to the API who is asking. Its text form never shows the secret.
public sealed interface Credential {
  /// The value of the `Authorization` header.
  String authorization();

  /// A token (RFC 6750), which the vendor recommends.
  record Bearer(String token) implements Credential {
    @Override
    public String authorization() {
      return "Bearer " + token;
    }

    @Override
    public String toString() {
      return "Bearer ***";
    }
  }

  /// E-mail and password (RFC 7617), in UTF-8.
  record Basic(String username, String password) implements Credential {
    @Override
    public String authorization() {
      var pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
      return "Basic " + username + ":***";
    }
  }
}
