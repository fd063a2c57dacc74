package io.github.nxdesk.nexudus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MisbehavingServerTest {
  @Test
  void failsWhereARequestHasNoReply() throws Exception {
    var server = MisbehavingServer.start();
    try (var desk = Wire.deskAt(server.url())) {
      assertThat(desk.update(Wire.RECORD, Optional.empty())).isInstanceOf(Answer.Refused.class);
    }
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(server::close)
        .withMessageContaining("PUT /api/support/helpdeskmessages");
  }

  @Test
  void failsWhereAReplyIsLeftOver() throws Exception {
    var server = MisbehavingServer.start(Reply.SAVED);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(server::close)
        .withMessageContaining("1 scripted");
  }
}
