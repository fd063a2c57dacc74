package io.github.nxdesk.model;

/// A coworker as the API returned it, as far as it can be the author of a comment.
///
/// @param email empty where the record does not tell
public record Coworker(long id, String name, String email) {}
