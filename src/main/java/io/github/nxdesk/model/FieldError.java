package io.github.nxdesk.model;

import org.jspecify.annotations.Nullable;

/// An error of one field, in the form in which the API reports it, whether the server or nxdesk
/// refused the value.
///
/// @param propertyName the field's wire name; null if it is not about a field
/// @param message what is wrong, in words that follow the field's name
/// @param attemptedValue the refused value; [FieldValue#CLEARED] if there was none
public record FieldError(@Nullable String propertyName, String message, FieldValue attemptedValue) {
  /// The API's own words for a missing value (the vendor's 400 example).
  public static final String REQUIRED = "is a required field";

  /// A required field that is missing.
  public static FieldError missing(Field field) {
    return new FieldError(field.wireName(), REQUIRED, FieldValue.CLEARED);
  }

  /// An ID that the API does not know.
  public static FieldError unknownId(long id) {
    return new FieldError(
        Field.ID.wireName(), "is not the ID of a message", new FieldValue.Int(id));
  }
}
