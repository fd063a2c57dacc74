/// The sandbox as a client sees it: raw HTTP against a running one.
@NullMarked
package io.github.nxdesk.sandbox;

import org.jspecify.annotations.NullMarked;
