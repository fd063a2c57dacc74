package io.github.nxdesk.model;

import org.jspecify.annotations.Nullable;

/// What is wrong with one field, in the shape the API reports it: the same whether the server
/// refused the value or a check here did.
///
/// @param propertyName the field's wire name; null for what is about no field
/// @param message what is wrong, in words that follow the field's name
/// @param attemptedValue the refused value; [FieldValue#CLEARED] where there was none
public record FieldError(@Nullable String propertyName, String message, FieldValue attemptedValue) {
  /// The API's own words for a value that is missing (the vendor's 400 example).
  public static final String REQUIRED = "is a required field";

  /// A field that must be there and is not.
  public static FieldError missing(Field field) {
    return new FieldError(field.wireName(), REQUIRED, FieldValue.CLEARED);
  }

  /// An id that the API does not know.
  public static FieldError unknownId(long id) {
    return new FieldError(
        Field.ID.wireName(), "is not the id of a message", new FieldValue.Int(id));
  }
}
