/// Reading what people write down of many changes: an input, found to be CSV, NDJSON, a JSON array
/// or ids, becomes rows, each a message's change or what is wrong with it and where. What failed
/// goes back into the same form. Nothing here knows what is done with a row.
@NullMarked
package io.github.nxdesk.bulk.rows;

import org.jspecify.annotations.NullMarked;
