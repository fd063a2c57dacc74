/// The remote API as the wire shows it: against a server that answers as scripted, right or wrong.
@NullMarked
package io.github.nxdesk.nexudus;

import org.jspecify.annotations.NullMarked;
