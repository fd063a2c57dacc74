package io.github.nxdesk.output;

import io.github.nxdesk.model.Problem;
import java.util.List;

/// Prints records in one format as they arrive, some at a time.
public interface Listing<T> {
  /// Prints some more.
  void add(List<T> records);

  /// Ends the list.
  void end();

  /// Ends the list early. The output stays valid in its format.
  void fail(Problem problem);
}
