package io.github.nxdesk.model;

import java.util.List;

/// Which messages are looked for, and in what order they are wanted.
///
/// @param conditions all of them must hold
public record Query(List<Condition> conditions, Field orderBy, boolean descending) {
  /// Takes a copy of the conditions.
  public Query {
    conditions = List.copyOf(conditions);
  }
}
