package io.github.nxdesk.output;

import io.github.nxdesk.model.Problem;
import java.util.List;

/// Prints records in one form as they come, some at a time.
public interface Listing<T> {
  /// Some more of them.
  void add(List<T> records);

  /// That was all.
  void end();

  /// There should have been more. What was printed stays valid in its form.
  void fail(Problem problem);
}
