/// The API of Nexudus: one interface, its calls over HTTP, the names on the wire, and the reading
/// of replies.
@NullMarked
package io.github.nxdesk.nexudus;

import org.jspecify.annotations.NullMarked;
