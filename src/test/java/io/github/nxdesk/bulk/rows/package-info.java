/// Rows, from texts in every form.
@NullMarked
package io.github.nxdesk.bulk.rows;

import org.jspecify.annotations.NullMarked;
