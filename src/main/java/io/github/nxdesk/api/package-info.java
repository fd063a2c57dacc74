/// The remote API: one interface, its HTTP client, the wire names, and the reading of replies.
@NullMarked
package io.github.nxdesk.api;

import org.jspecify.annotations.NullMarked;
