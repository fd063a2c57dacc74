package io.github.nxdesk.bulk.journal;

import java.util.SequencedMap;

/// What a run did to messages, by their ids, each in the order in which it first did.
///
/// @param changed what it left in the fields of the messages that it changed. A write of which it
///   is not known whether it was made counts: where the record holds what it meant, it was.
/// @param irreversible the messages that it created or deleted
public record Effects(
    SequencedMap<Long, FieldHistory> changed, SequencedMap<Long, Irreversible> irreversible) {
  /// What an undo does not take back.
  public enum Irreversible {
    /// The message came to be.
    CREATED,

    /// The message is gone.
    DELETED
  }
}
