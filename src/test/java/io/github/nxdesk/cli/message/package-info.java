/// Whole command lines, run in this process.
@NullMarked
package io.github.nxdesk.cli.message;

import org.jspecify.annotations.NullMarked;
