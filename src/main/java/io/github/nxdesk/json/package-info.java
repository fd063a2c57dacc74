/// JSON: reading it as trees, writing it as streams, and the API's records in the terms of the
/// model.
@NullMarked
package io.github.nxdesk.json;

import org.jspecify.annotations.NullMarked;
