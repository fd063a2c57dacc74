/// `nxdesk sandbox`.
@NullMarked
package io.github.nxdesk.cli.sandbox;

import org.jspecify.annotations.NullMarked;
