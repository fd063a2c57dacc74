package io.github.nxdesk.nexudus;

import io.github.nxdesk.http.RequestListener;

/// Opens clients of the API.
@FunctionalInterface
public interface ClientFactory {
  /// A client that uses that connection and reports its requests to the listener. The caller closes
  /// it.
  NexudusClient open(Connection connection, RequestListener listener);
}
