package io.github.nxdesk.api;

/// Opens a help desk.
@FunctionalInterface
public interface Dialer {
  /// One that talks over that connection and tells the traffic of it. The caller closes it.
  HelpDesk dial(Connection connection, Traffic traffic);
}
