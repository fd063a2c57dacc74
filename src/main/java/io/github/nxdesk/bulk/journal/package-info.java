/// What is kept of runs on disk: each write before it is sent and what became of it, how far a run
/// has come, what is left of it to do, and what it did. Nothing here knows where rows come from,
/// how fast they are sent, or what carries them out.
@NullMarked
package io.github.nxdesk.bulk.journal;

import org.jspecify.annotations.NullMarked;
