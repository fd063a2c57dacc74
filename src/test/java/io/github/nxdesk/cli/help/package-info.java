/// Whole command lines, run in this process.
@NullMarked
package io.github.nxdesk.cli.help;

import org.jspecify.annotations.NullMarked;
