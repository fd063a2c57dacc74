@NullMarked
package io.github.nxdesk.find;

import org.jspecify.annotations.NullMarked;
