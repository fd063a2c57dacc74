package io.github.nxdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.host.Host;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import uk.org.webcompere.systemstubs.environment.EnvironmentVariables;
import uk.org.webcompere.systemstubs.jupiter.SystemStub;
import uk.org.webcompere.systemstubs.jupiter.SystemStubsExtension;

@ExtendWith(SystemStubsExtension.class)
class ProcessEnvironmentTest {
  @TempDir private Path folder;

  @SystemStub private EnvironmentVariables variables = new EnvironmentVariables();

  @Test
  void isWhereSettingsComeFrom() {
    variables.set("NXDESK_OUTPUT", "json").set("NEXUDUS_BASE_URL", "nonsense");
    var run = new TestHost(folder).with(Host.ofProcess().environment()).run("get", "1");
    assertThat(run.json().path("Message").asString())
        .startsWith("NEXUDUS_BASE_URL: 'nonsense' is not a base URL");
  }
}
