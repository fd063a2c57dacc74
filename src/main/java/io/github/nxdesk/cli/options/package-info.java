/// What a command line can say: declaring options, and reading them into values.
@NullMarked
package io.github.nxdesk.cli.options;

import org.jspecify.annotations.NullMarked;
