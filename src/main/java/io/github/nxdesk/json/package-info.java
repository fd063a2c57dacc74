/// JSON as trees and streams: reading any of it, and records in the terms of the model.
@NullMarked
package io.github.nxdesk.json;

import org.jspecify.annotations.NullMarked;
