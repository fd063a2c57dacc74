package io.github.nxdesk.model;

/// One field's old and new value.
///
/// @param from the value in the record that was read; [FieldValue#CLEARED] where it had none
/// @param to the value that was or would be written
public record FieldChange(Field field, FieldValue from, FieldValue to) {}
