package io.github.nxdesk.bulk.journal;

import java.nio.file.Path;

/// A journal to read.
///
/// @param run what the run is called
record Journaled(String run, Path file) {}
