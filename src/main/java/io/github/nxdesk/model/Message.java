package io.github.nxdesk.model;

/// A help desk message as the API returned it.
///
/// @param id the id under which the API holds it
/// @param fields those that we know and that the API sent, with their values
/// @param json the whole record as one JSON object on one line, with the properties we do not know
public record Message(long id, Change fields, String json) {}
