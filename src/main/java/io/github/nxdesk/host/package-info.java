/// The outside as values: streams, environment, files, clock, sleeping, terminal and signals.
@NullMarked
package io.github.nxdesk.host;

import org.jspecify.annotations.NullMarked;
