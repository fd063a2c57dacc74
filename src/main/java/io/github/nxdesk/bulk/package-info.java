/// Carrying out many changes at once: the rows of a run, the engine that plans, writes and counts
/// them, and undoing, which is a run too. Reading rows, the journal and the pace are packages of
/// their own below this one; none of them knows it.
@NullMarked
package io.github.nxdesk.bulk;

import org.jspecify.annotations.NullMarked;
