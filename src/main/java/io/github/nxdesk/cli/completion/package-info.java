/// Completion: the shells ask the program which words fit.
@NullMarked
package io.github.nxdesk.cli.completion;

import org.jspecify.annotations.NullMarked;
