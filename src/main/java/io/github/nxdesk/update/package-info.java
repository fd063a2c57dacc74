/// One message's change: read, merge, compare, check, write.
@NullMarked
package io.github.nxdesk.update;

import org.jspecify.annotations.NullMarked;
