/// The command line: one class a command, and the only package that knows picocli.
@NullMarked
package io.github.nxdesk.cli;

import org.jspecify.annotations.NullMarked;
