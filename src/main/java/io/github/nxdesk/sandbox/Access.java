package io.github.nxdesk.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/// Who may do what. Nearly every credential is good; a few are not, so that refusals can be tried.
final class Access {
  private static final Caller SANDBOX_USER = new Caller("dana.holm@example.com", true);

  private final Tokens tokens;

  Access(Tokens tokens) {
    this.tokens = tokens;
  }

  /// The one who sends this `Authorization` header; nobody if it is refused.
  Optional<Caller> caller(String authorization) {
    var separator = authorization.indexOf(' ');
    if (separator < 0) {
      return Optional.empty();
    }
    var credential = authorization.substring(separator + 1).strip();
    return switch (authorization.substring(0, separator).toLowerCase(Locale.ROOT)) {
      case "bearer" -> bearer(credential);
      case "basic" -> basic(credential);
      default -> Optional.empty();
    };
  }

  private Optional<Caller> bearer(String token) {
    return switch (token) {
      case "", "wrong", "expired" -> Optional.empty();
      case "readonly" -> Optional.of(new Caller(SANDBOX_USER.email(), false));
      default -> tokens.isExpired(token) ? Optional.empty() : Optional.of(SANDBOX_USER);
    };
  }

  private static Optional<Caller> basic(String encoded) {
    String pair;
    try {
      pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    var separator = pair.indexOf(':');
    return separator < 1 || pair.substring(separator + 1).equals("wrong")
        ? Optional.empty()
        : Optional.of(new Caller(pair.substring(0, separator), true));
  }

  /// An authenticated user.
  record Caller(String email, boolean mayWrite) {}
}
