package io.github.nxdesk.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A set of fields with values. A field that is not in it is left alone; one that is in it with
/// [FieldValue#CLEARED] is emptied (the distinction of RFC 7396, JSON Merge Patch).
///
/// It is the same value whether it came from flags, a row of a file, or a journal. Immutable;
/// fields come in table order.
public record Change(Map<Field, FieldValue> values) {
  /// The change that names no field.
  public static final Change NONE = new Change(Map.of());

  /// Takes a copy of the values.
  public Change {
    var copy = new EnumMap<Field, FieldValue>(Field.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  /// This change with one more field, or another value for a field that it has.
  public Change with(Field field, FieldValue value) {
    return over(new Change(Map.of(field, value)));
  }

  /// This change with every field of the other laid over it.
  public Change over(Change other) {
    var both = new EnumMap<Field, FieldValue>(Field.class);
    both.putAll(values);
    both.putAll(other.values);
    return new Change(both);
  }

  /// This change without the field.
  public Change without(Field field) {
    var rest = new EnumMap<Field, FieldValue>(Field.class);
    rest.putAll(values);
    rest.remove(field);
    return new Change(rest);
  }

  /// The field's value, empty if the field is not mentioned.
  public Optional<FieldValue> value(Field field) {
    return Optional.ofNullable(values.get(field));
  }

  /// The fields that are mentioned, in table order.
  public Set<Field> fields() {
    return values.keySet();
  }

  /// Whether no field is mentioned.
  public boolean isEmpty() {
    return values.isEmpty();
  }
}
