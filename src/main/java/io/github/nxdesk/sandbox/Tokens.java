package io.github.nxdesk.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The tokens that this sandbox issued; they end with it.
final class Tokens {
  // nexudus-api.md: "Refresh tokens live 15 days".
  private static final Duration REFRESH_LIFE = Duration.ofDays(15);

  private final InstantSource clock;
  private final Duration accessLife;
  private final Map<String, Instant> accessExpiry = new HashMap<>();
  private final Map<String, Grant> refreshGrants = new HashMap<>();

  Tokens(InstantSource clock, Duration accessLife) {
    this.clock = clock;
    this.accessLife = accessLife;
  }

  /// A new access token and a new refresh token for that client.
  synchronized Pair issue(String clientId) {
    var pair = new Pair(random(), random());
    var now = clock.instant();
    accessExpiry.put(pair.access(), now.plus(accessLife));
    refreshGrants.put(pair.refresh(), new Grant(clientId, now.plus(REFRESH_LIFE)));
    return pair;
  }

  /// A new pair for a refresh token that is still good. Every earlier refresh token of the same
  /// client id ends, access tokens do not.
  ///
  /// @param clientId what the client says it is; empty if it does not
  synchronized Optional<Pair> refresh(String refreshToken, Optional<String> clientId) {
    return Optional.ofNullable(refreshGrants.get(refreshToken))
        .filter(grant -> clock.instant().isBefore(grant.expiry()))
        .filter(grant -> clientId.map(grant.clientId()::equals).orElse(true))
        .map(grant -> {
          refreshGrants.values().removeIf(of -> of.clientId().equals(grant.clientId()));
          return issue(grant.clientId());
        });
  }

  /// Whether it is one of ours whose time is over.
  synchronized boolean isExpired(String accessToken) {
    return Optional.ofNullable(accessExpiry.get(accessToken))
        .filter(expiry -> !clock.instant().isBefore(expiry))
        .isPresent();
  }

  Duration accessLife() {
    return accessLife;
  }

  private static String random() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  record Pair(String access, String refresh) {}

  private record Grant(String clientId, Instant expiry) {}
}
