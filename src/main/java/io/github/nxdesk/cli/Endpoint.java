package io.github.nxdesk.cli;

import io.github.nxdesk.http.Pace;
import io.github.nxdesk.nexudus.NexudusClient;
import java.util.Optional;

/// An open connection.
///
/// @param target the base URL, or `sandbox`
/// @param user empty if the credential names none
/// @param pace gives requests their turns; the client keeps it itself
public record Endpoint(NexudusClient client, String target, Optional<String> user, Pace pace) {}
