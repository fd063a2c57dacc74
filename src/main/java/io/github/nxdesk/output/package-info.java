/// Reporters, one class for each format, and the exit codes.
@NullMarked
package io.github.nxdesk.output;

import org.jspecify.annotations.NullMarked;
