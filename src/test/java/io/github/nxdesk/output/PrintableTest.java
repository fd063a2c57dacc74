package io.github.nxdesk.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
  static IntStream obeyed() {
    return IntStream.of(
        0x2028, 0x2029, // Separators of lines and paragraphs.
        0x061c, 0x200e, 0x200f, 0x202a, 0x202e, 0x2066, 0x2069, // Direction of text.
        0x200b, 0x2060, 0xfeff, 0x00ad, // Invisible.
        0xd83d, 0xde00); // Halves of a pair.
  }

  static IntStream controls() {
    return IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7f, 0xa0))
        .filter(c -> c != '\n' && c != '\r' && c != '\t');
  }

  @ParameterizedTest
  @MethodSource({"controls", "obeyed"})
  void showsWhatATerminalWouldObeyAsAnEscape(int c) {
    assertThat(Printable.line("a" + (char) c + "b")).isEqualTo("a\\u%04xb".formatted(c));
  }

  @Test
  void showsLineEndsAndTabsByTheirNames() {
    assertThat(Printable.line("a\r\nb\tc")).isEqualTo("a\\r\\nb\\tc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "é ü 雪", "😀", "👩‍🚒", "e\u0301", "שלום", "\\n", "a  b"})
  void leavesWhatPeopleWriteAsItIs(String text) {
    assertThat(Printable.line(text)).isEqualTo(text);
  }
}
