/// Reads files of many changes. CSV, NDJSON, a JSON array or IDs become rows, each with a message's
/// change, or with what is wrong and where. Failed rows are written in the same format. Nothing
/// here knows what is done with a row.
@NullMarked
package io.github.nxdesk.bulk.rows;

import org.jspecify.annotations.NullMarked;
