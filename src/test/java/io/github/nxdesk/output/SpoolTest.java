package io.github.nxdesk.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 50_000, 150_000})
  void printsAllInItsOrder(int pieces) throws IOException {
    var expected = new StringBuilder();
    var bytes = new ByteArrayOutputStream();
    try (var spool = new Spool()) {
      for (int i = 0; i < pieces; i++) {
        var piece = "<" + i + " é>" + "x".repeat(i % 20);
        expected.append(piece);
        spool.add(piece);
      }
      try (var out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
        spool.printTo(out);
      }
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
  }
}
