package io.github.nxdesk.nexudus;

/// What a record that was made got.
///
/// @param message the server's own words
public record Created(long id, String message) {}
