/// Credentials and where they come from.
@NullMarked
package io.github.nxdesk.auth;

import org.jspecify.annotations.NullMarked;
