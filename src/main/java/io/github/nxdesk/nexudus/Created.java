package io.github.nxdesk.nexudus;

/// A record that was created.
///
/// @param message the server's own message
public record Created(long id, String message) {}
