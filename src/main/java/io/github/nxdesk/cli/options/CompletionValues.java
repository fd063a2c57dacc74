package io.github.nxdesk.cli.options;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The values of an argument, with descriptions for shells that show them.
///
/// A value that ends in `=` is only the first part of one.
@FunctionalInterface
public interface CompletionValues extends Iterable<String> {
  /// The values in the order to show them, each with a description that may be empty.
  Map<String, String> described();

  @Override
  default Iterator<String> iterator() {
    return described().keySet().iterator();
  }

  /// The values of some objects.
  static <T> CompletionValues of(
      Collection<T> values, Function<T, String> name, Function<T, String> description) {
    var described = new LinkedHashMap<String, String>();
    values.forEach(value -> described.put(name.apply(value), description.apply(value)));
    return () -> described;
  }

  /// The values of an argument, with or without descriptions.
  static Map<String, String> describing(Iterable<String> values) {
    if (values instanceof CompletionValues described) {
      return described.described();
    }
    var described = new LinkedHashMap<String, String>();
    values.forEach(value -> described.put(value, ""));
    return described;
  }
}
