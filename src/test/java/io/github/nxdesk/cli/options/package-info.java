/// Whole command lines, run in this process.
@NullMarked
package io.github.nxdesk.cli.options;

import org.jspecify.annotations.NullMarked;
