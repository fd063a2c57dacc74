package io.github.nxdesk.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain\n",
        "\t\r\n",
        "\033[32mgood\033[0m\n",
        "\r\033[K[##..] 3 of 9",
        "naïve 漢字 🎉 é\u00a0\n"
      })
  void letsTextAndNxdesksOwnSequencesThrough(String text) {
    assertThat(printed(text)).isEqualTo(text);
  }

  @Test
  void showsEverythingElseAsEscapes() {
    assertThat(printed("a\033]0;title\007b")).isEqualTo("a\\u001b]0;title\\u0007b");
    assertThat(printed("\033[2J\033[31;1m")).isEqualTo("\\u001b[2J\\u001b[31;1m");
    assertThat(printed("over\rwritten")).isEqualTo("over\\u000dwritten");
    assertThat(printed("\u009b2J\u007f\b")).isEqualTo("\\u009b2J\\u007f\\u0008");
    assertThat(printed("\033\033[32mx")).isEqualTo("\\u001b\033[32mx");
  }

  @Test
  void keepsNothingBackAtAFlush() {
    assertThat(printed("end\033[3")).isEqualTo("end\\u001b[3");
    assertThat(printed("end\r")).isEqualTo("end\\u000d");
  }

  @Test
  void bearsACharacterThatIsWrittenByteForByte() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var guard = new TerminalGuard(bytes)) {
      for (byte each : "é\u0085".getBytes(StandardCharsets.UTF_8)) {
        guard.write(each);
        guard.flush();
      }
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("é\\u0085");
  }

  private static String printed(String text) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(new TerminalGuard(bytes), false, StandardCharsets.UTF_8);
    out.print(text);
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
