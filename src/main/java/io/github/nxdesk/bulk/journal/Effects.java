package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.model.RecordedComment;
import java.io.IOException;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// What a run did to messages, by their IDs, each in the order in which it first did. What it wrote
/// stays in the journal until it is needed, so that long texts take no memory.
public final class Effects {
  private final Journaled journal;
  private final SequencedMap<Long, long[]> changed;
  private final SequencedMap<Long, Irreversible> irreversible;
  private final SequencedMap<Long, List<RecordedComment>> comments;
  private final SequencedMap<Long, String> untrusted;
  private final List<Damage> damage;

  /// @param changed where the writes of each message are in the journal
  Effects(
      Journaled journal,
      SequencedMap<Long, long[]> changed,
      SequencedMap<Long, Irreversible> irreversible,
      SequencedMap<Long, List<RecordedComment>> comments,
      SequencedMap<Long, String> untrusted,
      List<Damage> damage) {
    this.journal = journal;
    this.changed = changed;
    this.irreversible = irreversible;
    this.comments = comments;
    this.untrusted = untrusted;
    this.damage = damage;
  }

  /// What an undo does not take back.
  public enum Irreversible {
    /// The message was created.
    CREATED,

    /// The message was deleted.
    DELETED
  }

  /// The messages whose fields it changed. A write counts even if it is not known to be made: if
  /// the record holds what was to be written, it was.
  public SequencedSet<Long> changed() {
    return changed.sequencedKeySet();
  }

  /// Opens the journal, to read what was written.
  public Histories histories() throws IOException {
    return new Histories(journal, changed);
  }

  /// Whether it changed nothing, as far as the journal tells.
  public boolean isEmpty() {
    return changed.isEmpty() && irreversible.isEmpty() && comments.isEmpty() && damage.isEmpty();
  }

  /// The messages that it created or deleted.
  public SequencedMap<Long, Irreversible> irreversible() {
    return irreversible;
  }

  /// The comments that it added.
  public SequencedMap<Long, List<RecordedComment>> comments() {
    return comments;
  }

  /// The messages of which the journal's lines are damaged, missing or contradictory, with the
  /// lines to blame. They are not among [#changed].
  public SequencedMap<Long, String> untrusted() {
    return untrusted;
  }

  /// The lines that are damaged or missing.
  public List<Damage> damage() {
    return damage;
  }
}
