/// One message's change, against a help desk in memory.
@NullMarked
package io.github.nxdesk.bulk;

import org.jspecify.annotations.NullMarked;
