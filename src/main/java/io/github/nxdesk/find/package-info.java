/// Finding things: searches over all their pages, and names for ids.
@NullMarked
package io.github.nxdesk.find;

import org.jspecify.annotations.NullMarked;
