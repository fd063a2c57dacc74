/// The remote API as the wire shows it: against a server that answers as scripted, right or wrong.
@NullMarked
package io.github.nxdesk.api;

import org.jspecify.annotations.NullMarked;
