package io.github.nxdesk.model;

import org.jspecify.annotations.Nullable;

/// A help desk department as the API returned it. Names repeat across businesses (nexudus-api.md,
/// Neighbours).
///
/// @param businessId null where the record does not tell
/// @param active false only where the record says so
/// @param json the whole record as one JSON object on one line
public record Department(
    long id,
    @Nullable Long businessId,
    String name,
    String description,
    boolean active,
    String json) {}
