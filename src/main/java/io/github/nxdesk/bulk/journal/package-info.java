/// The journals of runs: each write before it is sent, and its outcome. From them, nxdesk knows how
/// far a run has come, what is left to do, and what it did. This package does not depend on where
/// rows come from, how fast they are sent, or what processes them.
@NullMarked
package io.github.nxdesk.bulk.journal;

import org.jspecify.annotations.NullMarked;
