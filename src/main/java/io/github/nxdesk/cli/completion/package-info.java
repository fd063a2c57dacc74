/// Completion: shells ask the program what may come next.
@NullMarked
package io.github.nxdesk.cli.completion;

import org.jspecify.annotations.NullMarked;
