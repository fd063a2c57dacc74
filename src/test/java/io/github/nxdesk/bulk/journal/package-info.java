/// Journals and stored runs, also as a crash leaves them.
@NullMarked
package io.github.nxdesk.bulk.journal;

import org.jspecify.annotations.NullMarked;
