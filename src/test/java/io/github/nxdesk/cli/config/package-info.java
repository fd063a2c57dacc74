/// Whole command lines, run in this process.
@NullMarked
package io.github.nxdesk.cli.config;

import org.jspecify.annotations.NullMarked;
