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
        .isThrownBy(() -> InetAddress.getByName("nowhere.invalid"))
        .withMessage("nowhere.invalid is not looked up: this is a test");
  }

  @Test
  void knowsThisMachine() throws Exception {
    assertThat(InetAddress.getByName("localhost")).isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
  }
}
