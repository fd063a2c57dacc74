package io.github.nxdesk.bulk;

/// Counts how many ids fit one call of the batch read.
final class BatchBudget {
  private int left;

  /// @param characters that ids and the commas between them may take
  BatchBudget(int characters) {
    left = characters + 1;
  }

  /// Takes the id if there is room.
  boolean takes(long id) {
    int needed = Long.toString(id).length() + 1;
    if (needed > left) {
      return false;
    }
    left -= needed;
    return true;
  }
}
