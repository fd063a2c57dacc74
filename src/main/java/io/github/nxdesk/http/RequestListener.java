package io.github.nxdesk.http;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Hears what goes over the wire, for people who want to watch. No secret is passed on, and no
/// message text but to who hears bodies.
public interface RequestListener {
  /// One request ended.
  ///
  /// @param status the HTTP status; null where no answer so much as began
  /// @param took from the request's start to its answer's last byte, or to the failure
  void exchanged(String method, URI uri, @Nullable Integer status, Duration took);

  /// Whether it is worth the work to read bodies for it.
  default boolean hearsBodies() {
    return false;
  }

  /// What the request that has just been told of was sent with, and what came back.
  ///
  /// @param sent with its secrets masked; empty if there was no body
  /// @param received the same of the answer; empty where none came, too
  default void bodies(String sent, String received) {}

  /// The server asked to wait; the request is repeated after that.
  void waiting(Duration pause);

  /// The request failed; it is sent again after a pause.
  ///
  /// @param reason what went wrong, in words that end no sentence
  void retrying(String reason, Duration pause);

  /// Nobody listens.
  RequestListener UNHEARD =
      new RequestListener() {
        @Override
        public void exchanged(String method, URI uri, @Nullable Integer status, Duration took) {}

        @Override
        public void waiting(Duration pause) {}

        @Override
        public void retrying(String reason, Duration pause) {}
      };
}
