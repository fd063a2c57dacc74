/// The service: one interface, its calls over HTTP, the wire names, and the reading of replies.
@NullMarked
package io.github.nxdesk.nexudus;

import org.jspecify.annotations.NullMarked;
