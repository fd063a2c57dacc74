/// Pacing, on a virtual clock against a model of the API's limits.
@NullMarked
package io.github.nxdesk.bulk.pace;

import org.jspecify.annotations.NullMarked;
