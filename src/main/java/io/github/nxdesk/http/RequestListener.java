package io.github.nxdesk.http;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Is told about every request, for people who want to watch. No secret is passed to it, and
/// message text only if it wants bodies.
public interface RequestListener {
  /// One request ended.
  ///
  /// @param status the HTTP status; null where no reply came
  /// @param took from the request's start to the last byte of its reply, or to its failure
  void exchanged(String method, URI uri, @Nullable Integer status, Duration took);

  /// Whether [#bodies] is to be called, which costs some work.
  default boolean wantsBodies() {
    return false;
  }

  /// The bodies of the exchange that was just reported, with their secrets masked.
  ///
  /// @param sent the request's body; empty if it has none
  /// @param received the reply's body; empty if it has none, or no reply came
  default void bodies(String sent, String received) {}

  /// The server throttled the request, which is repeated after a pause.
  void waiting(Duration pause);

  /// The request failed, and is sent again after a pause.
  ///
  /// @param reason what went wrong, as the end of a sentence
  void retrying(String reason, Duration pause);

  /// Nobody listens.
  RequestListener NONE =
      new RequestListener() {
        @Override
        public void exchanged(String method, URI uri, @Nullable Integer status, Duration took) {}

        @Override
        public void waiting(Duration pause) {}

        @Override
        public void retrying(String reason, Duration pause) {}
      };
}
