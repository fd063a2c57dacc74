package io.github.nxdesk.nexudus;

import io.github.nxdesk.http.RequestListener;

/// Opens a help desk.
@FunctionalInterface
public interface ClientFactory {
  /// One that talks over that connection and tells the traffic of it. The caller closes it.
  NexudusClient dial(Connection connection, RequestListener traffic);
}
