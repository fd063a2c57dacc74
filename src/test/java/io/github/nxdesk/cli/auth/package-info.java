/// Whole command lines, run in this process.
@NullMarked
package io.github.nxdesk.cli.auth;

import org.jspecify.annotations.NullMarked;
