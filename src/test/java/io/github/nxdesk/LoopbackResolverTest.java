package io.github.nxdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class LoopbackResolverTest {
  @Test
  void looksUpNoName() {
    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> InetAddress.getAllByName("nowhere.invalid"))
        .withMessage("nowhere.invalid is not looked up: this is a test");
  }

  @Test
  void knowsThisMachine() throws Exception {
    assertThat(InetAddress.getAllByName("localhost"))
        .containsExactly(InetAddress.ofLiteral("127.0.0.1"));
  }
}
