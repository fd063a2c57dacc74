/// The program itself: where it starts, and the one place that builds its objects.
@NullMarked
package io.github.nxdesk;

import org.jspecify.annotations.NullMarked;
