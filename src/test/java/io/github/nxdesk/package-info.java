/// What holds for the program as a whole.
@NullMarked
package io.github.nxdesk;

import org.jspecify.annotations.NullMarked;
