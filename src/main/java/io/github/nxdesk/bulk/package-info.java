/// Many changes at once: the rows of a run, the engine that plans, writes and counts them, and
/// undo, which is a run too. Reading rows, the journal and pacing are subpackages, and none of them
/// depends on this package.
@NullMarked
package io.github.nxdesk.bulk;

import org.jspecify.annotations.NullMarked;
