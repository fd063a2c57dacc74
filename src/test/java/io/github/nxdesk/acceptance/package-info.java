/// Tests the packaged program as its users run it.
@NullMarked
package io.github.nxdesk.acceptance;

import org.jspecify.annotations.NullMarked;
