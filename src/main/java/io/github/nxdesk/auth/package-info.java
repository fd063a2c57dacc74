/// Credentials: where they come from, how they are stored, and how they are refreshed.
@NullMarked
package io.github.nxdesk.auth;

import org.jspecify.annotations.NullMarked;
