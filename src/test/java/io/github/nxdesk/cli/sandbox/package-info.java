/// Whole command lines, run in this process.
@NullMarked
package io.github.nxdesk.cli.sandbox;

import org.jspecify.annotations.NullMarked;
