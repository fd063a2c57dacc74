/// What is printed, and the exit code that goes with it.
@NullMarked
package io.github.nxdesk.output;

import org.jspecify.annotations.NullMarked;
