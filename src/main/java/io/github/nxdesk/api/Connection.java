package io.github.nxdesk.api;

import io.github.nxdesk.auth.Credential;
import java.net.URI;
import java.time.Duration;

/// Whom to talk to, as whom, and how patiently.
///
/// @param baseUrl without a trailing slash; see [BaseUrl]
/// @param route how the server is reached
/// @param timeout for one request, from its start to the last byte of its answer
/// @param maxWait how long in all one throttled request may be waited out
public record Connection(
    URI baseUrl,
    Credential credential,
    Route route,
    Duration timeout,
    Duration maxWait,
    String userAgent) {}
