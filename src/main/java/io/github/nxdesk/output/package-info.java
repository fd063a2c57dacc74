/// Reporters, one form a class, and the exit codes.
@NullMarked
package io.github.nxdesk.output;

import org.jspecify.annotations.NullMarked;
