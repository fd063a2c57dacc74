package io.github.nxdesk.api;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Hears what goes over the wire, for people who want to watch. No secret and no message text is
/// passed on.
public interface Traffic {
  /// One request ended.
  ///
  /// @param status the HTTP status; null where no answer so much as began
  /// @param took from the request's start to its answer's last byte, or to the failure
  void exchanged(String method, URI uri, @Nullable Integer status, Duration took);

  /// The server asked to wait; the request is repeated after that.
  void waiting(Duration pause);

  /// The request failed; it is sent again after a pause.
  ///
  /// @param reason what went wrong, in words that end no sentence
  void retrying(String reason, Duration pause);

  /// Nobody listens.
  Traffic UNHEARD =
      new Traffic() {
        @Override
        public void exchanged(String method, URI uri, @Nullable Integer status, Duration took) {}

        @Override
        public void waiting(Duration pause) {}

        @Override
        public void retrying(String reason, Duration pause) {}
      };
}
