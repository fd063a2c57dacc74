/// The settings of a profile: `config.toml`, and what the environment says instead.
@NullMarked
package io.github.nxdesk.settings;

import org.jspecify.annotations.NullMarked;
