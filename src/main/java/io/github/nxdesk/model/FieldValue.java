package io.github.nxdesk.model;

/// The value of one field, as the API's JSON can hold it.
///
/// Two values are equal exactly when the API would read the same from both, so that comparing them
/// tells whether a write would change anything.
public sealed interface FieldValue {
  /// The field is emptied: JSON's `null`.
  FieldValue CLEARED = new Null();

  /// See [#CLEARED].
  record Null() implements FieldValue {}

  /// A string.
  record Text(String text) implements FieldValue {}

  /// A whole number of at most 64 bits: ids, enumerations, counts.
  record Int(long number) implements FieldValue {}

  /// `true` or `false`.
  record Bool(boolean truth) implements FieldValue {}

  /// Anything else the API sent, kept as the JSON text it came as, so that it can be sent back
  /// unharmed by a program that does not understand it.
  record Verbatim(String json) implements FieldValue {}
}
