/// `nxdesk config` and `nxdesk doctor`.
@NullMarked
package io.github.nxdesk.cli.config;

import org.jspecify.annotations.NullMarked;
