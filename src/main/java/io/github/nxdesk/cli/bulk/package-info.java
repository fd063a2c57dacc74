/// The commands that change many messages, and those about what earlier ones changed.
@NullMarked
package io.github.nxdesk.cli.bulk;

import org.jspecify.annotations.NullMarked;
