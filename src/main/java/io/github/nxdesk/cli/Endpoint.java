package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.Turnstile;
import io.github.nxdesk.nexudus.NexudusClient;
import java.util.Optional;

/// An open connection: to whom, as whom, and at what pace.
///
/// @param target the base URL, or `sandbox`
/// @param user where the credential names one
public record Endpoint(
    NexudusClient client, String target, Optional<String> user, Turnstile turnstile) {}
