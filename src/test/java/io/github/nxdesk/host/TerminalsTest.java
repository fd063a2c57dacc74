package io.github.nxdesk.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.org.webcompere.systemstubs.jupiter.SystemStub;
import uk.org.webcompere.systemstubs.jupiter.SystemStubsExtension;
import uk.org.webcompere.systemstubs.properties.SystemProperties;

@ExtendWith(SystemStubsExtension.class)
class TerminalsTest {
  @SystemStub private SystemProperties properties = new SystemProperties();

  @ParameterizedTest
  @CsvSource({
    "'', false, false, false",
    "0, true, false, false",
    "1, false, true, false",
    "2, false, false, true",
    "012, true, true, true"
  })
  void areThoseThatTheLauncherFound(String found, boolean in, boolean out, boolean err) {
    properties.set("nxdesk.terminals", found);
    assertThat(Terminals.ofProcess()).isEqualTo(new Terminals(in, out, err));
  }

  @Test
  void areAllOrNoneWithoutTheLauncher() {
    assertThat(Terminals.ofProcess()).isIn(Terminals.NONE, new Terminals(true, true, true));
  }
}
