/// The table of fields, their values, and changes made of them.
@NullMarked
package io.github.nxdesk.model;

import org.jspecify.annotations.NullMarked;
