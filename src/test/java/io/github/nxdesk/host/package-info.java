/// The outside as values.
@NullMarked
package io.github.nxdesk.host;

import org.jspecify.annotations.NullMarked;
