package io.github.nxdesk.model;

import org.jspecify.annotations.Nullable;

/// A comment on a message as the API returned it.
///
/// @param coworkerId its author; null where the record does not tell
/// @param author the author's name; empty where the record does not tell
/// @param internal true only where the record says so
/// @param createdOn as the API writes it; empty where the record does not tell
/// @param json the whole record as one JSON object on one line
public record Comment(
    long id,
    @Nullable Long messageId,
    @Nullable Long coworkerId,
    String author,
    String text,
    boolean internal,
    String createdOn,
    String json) {}
