/// Whole command lines, run in this process.
@NullMarked
package io.github.nxdesk.cli.bulk;

import org.jspecify.annotations.NullMarked;
