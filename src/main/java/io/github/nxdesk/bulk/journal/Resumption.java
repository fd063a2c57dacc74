package io.github.nxdesk.bulk.journal;

/// A run that was left undone, to go on with.
///
/// @param journal of the run
/// @param leftover what is left to do
/// @param updated how many of the rows that are done were written
/// @param unchanged how many were not
public record Resumption(Journal journal, ResumeState leftover, long updated, long unchanged) {}
