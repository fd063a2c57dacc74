package io.github.nxdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
  private static final List<String> FLAGS =
      List.of("--priority", "--subject", "--owner-id", "--closed", "-o");

  @ParameterizedTest
  @CsvSource({
    "--priorty, --priority", // one letter missing
    "--prioritty, --priority", // one too many
    "--prioriti, --priority", // one wrong
    "--prioirty, --priority", // two swapped
    "--PRIORITY, --priority",
    "--ownerid, --owner-id",
    "--close, --closed",
    "-O, -o",
  })
  void findsWhatWasMeant(String typed, String meant) {
    assertThat(Nearest.of(typed, FLAGS)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--zebra", "xyz", "priority-of-the-message"})
  void findsNothingThatIsFarOff(String typed) {
    assertThat(Nearest.of(typed, FLAGS)).isEmpty();
  }

  @Test
  void prefersTheCloserOne() {
    assertThat(Nearest.of("abcdef", List.of("abcdxx", "abcdex"))).contains("abcdex");
  }

  @Test
  void toleratesEveryThirdLetter() {
    assertThat(Nearest.of("abcxxfgh", List.of("abcdefgh"))).contains("abcdefgh");
    assertThat(Nearest.of("abxxxxgh", List.of("abcdefgh"))).isEmpty();
  }

  @Test
  void findsNothingAmongNothing() {
    assertThat(Nearest.of("a", List.of())).isEmpty();
  }
}
