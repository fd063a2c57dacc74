package io.github.nxdesk.http;

import io.github.nxdesk.model.Problem;
import java.net.http.HttpHeaders;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How sending one request ended.
public sealed interface Exchange {
  /// With a whole answer.
  record Replied(int status, HttpHeaders headers, ReplyBody body) implements Exchange {}

  /// Before it reached the server: certainly nothing was done.
  ///
  /// @param reason why, in words that end no sentence
  /// @param advice what to do, a sentence
  /// @param passing whether another attempt may succeed
  record NotSent(String reason, String advice, boolean passing) implements Exchange {}

  /// Because whoever answered could not prove to be the server: certainly nothing was done, and
  /// another attempt would end the same.
  ///
  /// @param reason why, in words that end no sentence
  /// @param advice what to do, a sentence
  record NotSecure(String reason, String advice) implements Exchange {}

  /// After it may have reached the server, without a whole answer: not known what was done.
  ///
  /// @param status the status with which the answer began; null if nothing came
  record NoAnswer(@Nullable Integer status, String reason) implements Exchange {}

  /// Before it was sent: its turn is too far off.
  ///
  /// @param at when it can be sent at the earliest
  /// @param limit what stands against it, like `5000 writes a day`
  record Held(Instant at, String limit) implements Exchange {}

  /// Before it was sent, because there is no credential to send it with any more.
  record Withheld(Problem problem) implements Exchange {}

  /// By a signal.
  ///
  /// @param inFlight whether the request may have reached the server
  record Interrupted(boolean inFlight) implements Exchange {}
}
