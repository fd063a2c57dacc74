@NullMarked
package io.github.nxdesk.bulk;

import org.jspecify.annotations.NullMarked;
