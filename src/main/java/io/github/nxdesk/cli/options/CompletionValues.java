package io.github.nxdesk.cli.options;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The values that an argument takes, with what they mean, for shells that show it.
///
/// A value that ends in `=` is the beginning of one: something must follow it.
@FunctionalInterface
public interface CompletionValues extends Iterable<String> {
  /// The values in the order to show them, each with a line that may be empty.
  Map<String, String> described();

  @Override
  default Iterator<String> iterator() {
    return described().keySet().iterator();
  }

  /// Those of some things.
  static <T> CompletionValues of(
      Collection<T> values, Function<T, String> name, Function<T, String> description) {
    var described = new LinkedHashMap<String, String>();
    values.forEach(value -> described.put(name.apply(value), description.apply(value)));
    return () -> described;
  }

  /// Those of an argument, described or not.
  static Map<String, String> describing(Iterable<String> values) {
    if (values instanceof CompletionValues described) {
      return described.described();
    }
    var described = new LinkedHashMap<String, String>();
    values.forEach(value -> described.put(value, ""));
    return described;
  }
}
