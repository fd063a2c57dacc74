package io.github.nxdesk.bulk.rows;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import java.util.Optional;

/// A value of a row that cannot be written.
///
/// @param name of its column or property, as the row has it
/// @param field the read-only field; empty for a property that nxdesk does not know
public record IgnoredValue(String name, Optional<Field> field, FieldValue value) {}
