package io.github.nxdesk.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StreamsTest {
  @Test
  void writeUtf8WhateverTheLocaleSays() {
    var streams = Streams.ofProcess();
    assertThat(streams.out().charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(streams.err().charset()).isEqualTo(StandardCharsets.UTF_8);
  }
}
