/// Options and arguments: declared in a syntax, read into values, explained in help.
@NullMarked
package io.github.nxdesk.cli.options;

import org.jspecify.annotations.NullMarked;
