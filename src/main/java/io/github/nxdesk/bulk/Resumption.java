package io.github.nxdesk.bulk;

import java.util.BitSet;
import java.util.Map;

/// What an earlier attempt at a run has left.
///
/// @param journal of the run, to go on with
/// @param done the rows that need nothing more: written, or found to be as asked
/// @param failed the rows that failed, or may have: they are tried again ([RetriedRows])
/// @param open the rows of which a write was about to be sent, and nothing is known since. Before
///   such a row is planned anew, the record must be asked whether the write was made
///   ([Intent#fulfilledBy]).
/// @param updated how many of the rows that are done were written
/// @param unchanged how many were not
public record Resumption(
    Journal journal,
    BitSet done,
    BitSet failed,
    Map<Long, Intent> open,
    long updated,
    long unchanged) {}
