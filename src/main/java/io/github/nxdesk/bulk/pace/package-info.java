/// Keeping requests within the limits of the API: when the next one may be sent, whichever process
/// sent those before it. [Pacer][io.github.nxdesk.bulk.pace.Pacer] is all that others see of it,
/// and it knows nothing of rows and runs.
@NullMarked
package io.github.nxdesk.bulk.pace;

import org.jspecify.annotations.NullMarked;
