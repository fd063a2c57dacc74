package io.github.nxdesk.nexudus;

import io.github.nxdesk.model.Problem;

/// What the API made of one call.
public sealed interface Answer<T> {
  /// It did as asked.
  ///
  /// @param status the HTTP status
  record Given<T>(int status, T value) implements Answer<T> {}

  /// It did not, or is not known to have done.
  record Refused<T>(Problem problem) implements Answer<T> {}
}
