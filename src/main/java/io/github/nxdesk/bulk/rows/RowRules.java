package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Field;

/// What the columns of rows mean.
///
/// @param ignoreUnknown whether unknown columns are ignored
/// @param ignoreUpdatedOn whether `UpdatedOn` is ignored
/// @param idOnly whether everything but `Id` is ignored
record RowRules(boolean ignoreUnknown, boolean ignoreUpdatedOn, boolean idOnly) {
  static final RowRules ID_ONLY = new RowRules(true, true, true);

  RowColumn column(String name) {
    var column = RowColumn.named(name);
    return switch (column) {
      case RowColumn.Sets(var field) when idOnly && field != Field.ID -> new RowColumn.Ignored();
      case RowColumn.ReadOnly _ when idOnly -> new RowColumn.Ignored();
      case RowColumn.Precondition _ when ignoreUpdatedOn -> new RowColumn.Ignored();
      case RowColumn.Unknown _ when ignoreUnknown -> new RowColumn.Ignored();
      default -> column;
    };
  }
}
