/// Pacing: keeps requests within the limits of the API, and counts those of all processes. Other
/// packages only use [Pacer][io.github.nxdesk.bulk.pace.Pacer]. This package does not depend on
/// rows and runs.
@NullMarked
package io.github.nxdesk.bulk.pace;

import org.jspecify.annotations.NullMarked;
