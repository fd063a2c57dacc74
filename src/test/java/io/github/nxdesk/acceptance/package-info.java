/// Runs the scripts of `src/test/acceptance` on the packaged launcher.
@NullMarked
package io.github.nxdesk.acceptance;

import org.jspecify.annotations.NullMarked;
