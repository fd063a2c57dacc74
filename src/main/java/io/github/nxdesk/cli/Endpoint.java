package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.Turnstile;
import io.github.nxdesk.nexudus.NexudusClient;
import java.util.Optional;

/// An open connection.
///
/// @param target the base URL, or `sandbox`
/// @param user empty if the credential names none
public record Endpoint(
    NexudusClient client, String target, Optional<String> user, Turnstile turnstile) {}
