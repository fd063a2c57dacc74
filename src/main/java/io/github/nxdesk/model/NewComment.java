package io.github.nxdesk.model;

/// A comment to be added.
///
/// @param coworkerId its author, whom the API wants named (nexudus-api.md, Neighbours)
/// @param internal whether the message's coworker is not to see it
public record NewComment(long messageId, long coworkerId, String text, boolean internal) {}
