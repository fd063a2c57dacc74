package io.github.nxdesk.nexudus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of what a search found.
///
/// @param hasNext whether there is another one behind it
/// @param total how many records the search has in all; null where the answer does not tell
public record Page<T>(List<T> records, boolean hasNext, @Nullable Long total) {}
