package io.github.nxdesk.nexudus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of the records that a search found.
///
/// @param hasNext whether another page follows
/// @param total how many records the search found in all; null where the reply does not say
public record Page<T>(List<T> records, boolean hasNext, @Nullable Long total) {}
