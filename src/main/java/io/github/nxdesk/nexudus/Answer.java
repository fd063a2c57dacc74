package io.github.nxdesk.nexudus;

import io.github.nxdesk.model.Problem;

/// How one call of the API ended.
public sealed interface Answer<T> {
  /// The API did what was asked.
  ///
  /// @param status the HTTP status
  record Given<T>(int status, T value) implements Answer<T> {}

  /// The API did not do it, or may not have done it.
  record Refused<T>(Problem problem) implements Answer<T> {}
}
