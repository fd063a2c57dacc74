/// The commands about one or several messages, comments and departments.
@NullMarked
package io.github.nxdesk.cli.message;

import org.jspecify.annotations.NullMarked;
