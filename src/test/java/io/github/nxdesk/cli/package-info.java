/// Whole command lines, run in this process.
@NullMarked
package io.github.nxdesk.cli;

import org.jspecify.annotations.NullMarked;
