/// Many changes at once: pacing, the journal, and what runs did.
@NullMarked
package io.github.nxdesk.bulk;

import org.jspecify.annotations.NullMarked;
