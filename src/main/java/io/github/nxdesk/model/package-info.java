/// What nxdesk talks about: fields, messages, changes and outcomes, as plain values on `java.*`
/// alone.
@NullMarked
package io.github.nxdesk.model;

import org.jspecify.annotations.NullMarked;
