/// The settings of a profile, from `config.toml` or the environment.
@NullMarked
package io.github.nxdesk.settings;

import org.jspecify.annotations.NullMarked;
