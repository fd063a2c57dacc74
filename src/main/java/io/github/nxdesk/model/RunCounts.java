package io.github.nxdesk.model;

/// How many rows have ended how.
///
/// @param updated in a dry run, how many would be
public record RunCounts(long updated, long unchanged, long failed) {
  /// All that have ended.
  public long ended() {
    return updated + unchanged + failed;
  }
}
