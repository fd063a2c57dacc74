/// Commands that change many messages, list earlier runs, or undo them.
@NullMarked
package io.github.nxdesk.cli.bulk;

import org.jspecify.annotations.NullMarked;
