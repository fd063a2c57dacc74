/// Help: the page of a command, topics, man pages and the reference, all from the same
/// declarations.
@NullMarked
package io.github.nxdesk.cli.help;

import org.jspecify.annotations.NullMarked;
