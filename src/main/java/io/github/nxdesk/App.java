package io.github.nxdesk;

import io.github.nxdesk.cli.Program;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.http.WarmUp;
import io.github.nxdesk.nexudus.HttpNexudusClient;
import java.util.Optional;

/// Builds the program's objects: the one place that knows all of them.
public final class App {
  private App() {}

  /// Runs a command line.
  ///
  /// @param host the outside, replaced in tests
  /// @return the exit code
  public static int run(Host host, String... arguments) {
    return new Program(
            host,
            (connection, listener) -> new HttpNexudusClient(connection, listener, host),
            () -> WarmUp.start(HttpNexudusClient::warmUp),
            version())
        .run(arguments);
  }

  /// As the jar's manifest says; classes that come from no jar have none.
  private static String version() {
    return Optional.ofNullable(App.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
