package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.Turnstile;
import java.util.Optional;

/// Who is talked to, as whom, and at what pace.
///
/// @param target the base URL, or `sandbox`
/// @param user where the credential names one
record Site(String target, Optional<String> user, Turnstile turnstile) {}
