package io.github.nxdesk.model;

/// A comment that a run added.
///
/// @param id the comment's own id
/// @param author under whose name it stands
public record RecordedComment(long id, Author author) {}
