/// `nxdesk auth`.
@NullMarked
package io.github.nxdesk.cli.auth;

import org.jspecify.annotations.NullMarked;
