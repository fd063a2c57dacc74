package io.github.nxdesk.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one message's change.
public sealed interface Outcome {
  /// The message it is about; null where that is not known.
  @Nullable Long id();

  /// Written.
  ///
  /// @param status the HTTP status of the write
  /// @param message the server's own words
  /// @param changes what differs from before; empty where the record was not read first
  record Updated(Long id, int status, String message, List<FieldChange> changes)
      implements Outcome {}

  /// Nothing was sent, because the record already holds what was asked for.
  ///
  /// @param status the HTTP status of the read that shows it
  record Unchanged(Long id, int status) implements Outcome {}

  /// A dry run: what would have been sent.
  ///
  /// @param status the HTTP status of the read; null where nothing was read
  /// @param body the record that would be sent
  record WouldUpdate(Long id, @Nullable Integer status, List<FieldChange> changes, Change body)
      implements Outcome {}

  /// Not done, or not known to be done.
  record Failed(@Nullable Long id, Problem problem) implements Outcome {}
}
