/// Credentials: what they look like on the wire and where they are found.
@NullMarked
package io.github.nxdesk.auth;

import org.jspecify.annotations.NullMarked;
