package io.github.nxdesk.api;

import io.github.nxdesk.auth.Session;

/// Whom to talk to, and as whom.
public record Connection(Target target, Session session) {}
