/// One message's change, against a help desk in memory.
@NullMarked
package io.github.nxdesk.update;

import org.jspecify.annotations.NullMarked;
