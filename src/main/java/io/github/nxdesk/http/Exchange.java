package io.github.nxdesk.http;

import java.net.http.HttpHeaders;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How sending one request ended.
public sealed interface Exchange {
  /// With a complete reply.
  ///
  /// @param body empty where the reply has none
  @SuppressWarnings("ArrayRecordComponent") // Replies are never compared.
  record Replied(int status, HttpHeaders headers, byte[] body) implements Exchange {}

  /// The request never reached the server, so nothing was done.
  ///
  /// @param reason why, as the end of a sentence
  /// @param advice what to do, a whole sentence
  /// @param passing whether another attempt may succeed
  record NotSent(String reason, String advice, boolean passing) implements Exchange {}

  /// Whoever answered could not prove to be the server, so nothing was sent. Another attempt would
  /// end the same way.
  ///
  /// @param reason why, as the end of a sentence
  /// @param advice what to do, a whole sentence
  record NotSecure(String reason, String advice) implements Exchange {}

  /// The request may have reached the server, but no complete reply came. Whether it was carried
  /// out is not known.
  ///
  /// @param status the status with which the reply began; null if nothing came
  record NoAnswer(@Nullable Integer status, String reason) implements Exchange {}

  /// The request was not sent: its turn would come too late.
  ///
  /// @param until when it could be sent at the earliest
  /// @param limit the limit that is used up, like `5000 writes a day`
  record RateLimited(Instant until, String limit) implements Exchange {}

  /// A signal ended it.
  ///
  /// @param inFlight whether the request may have reached the server
  record Interrupted(boolean inFlight) implements Exchange {}
}
