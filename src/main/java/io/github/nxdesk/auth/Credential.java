package io.github.nxdesk.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Proves to the API who is asking. Its text form never shows the secret.
public sealed interface Credential {
  /// The value of the `Authorization` header.
  String authorization();

  /// A token (RFC 6750), which the vendor recommends.
  record Bearer(String token) implements Credential {
    /// The token in a text, as people pass it: with white space around it, in quotes (as `docker
    /// --env-file` keeps them), or after `Bearer`. Empty if that leaves no token.
    public static Optional<Bearer> in(String text) {
      var token = unquoted(text.strip());
      if (token.regionMatches(true, 0, "Bearer ", 0, 7)) {
        token = token.substring(7).strip();
      }
      return isToken(token) ? Optional.of(new Bearer(token)) : Optional.empty();
    }

    /// Whether a text can be sent as a token: it is visible ASCII (RFC 9110), and not JSON.
    public static boolean isToken(String text) {
      return !text.isEmpty()
          && !text.startsWith("{")
          && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static String unquoted(String text) {
      int last = text.length() - 1;
      boolean quoted =
          last > 0
              && text.charAt(0) == text.charAt(last)
              && (text.charAt(0) == '"' || text.charAt(0) == '\'');
      return quoted ? text.substring(1, last).strip() : text;
    }

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
