package io.github.nxdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariantsTest {
  @Test
  void readsWhatItPrints() {
    var variants = Variants.parse("throttle=429,order=1-minus1");
    assertThat(variants).hasToString("order=1-minus1,throttle=429");
    assertThat(Variants.parse(variants.toString())).isEqualTo(variants);
    for (var single : Variants.all()) {
      assertThat(Variants.parse(single.toString())).isEqualTo(single);
    }
  }

  @Test
  void takesTheUsualWaysToo() {
    assertThat(Variants.parse("put=reset")).isEqualTo(Variants.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "order", "order=2", "dir=0-1", "put=keep,", "put=Keep", "=", "404"})
  void refusesOthersAndListsTheKnownOnes(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Variants.parse(text))
        .withMessageStartingWith("unknown variant '")
        .withMessageContaining("order=0-1, order=1-minus1, put=reset");
  }

  @Test
  void refusesTwoOfOneAssumption() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Variants.parse("put=keep,put=reset"))
        .withMessageStartingWith("put can only be given once");
  }

  @Test
  void refusesAWayThatAnAssumptionHasNot() {
    assertThatIllegalArgumentException().isThrownBy(() -> Variants.NONE.is(Assumption.PUT, "409"));
  }

  @Test
  void allAreEachOtherWayOnce() {
    assertThat(Variants.all()).doesNotHaveDuplicates().doesNotContain(Variants.NONE);
    assertThat(Variants.all().size() + Assumption.values().length)
        .isEqualTo(Variants.known().size());
  }

  @ParameterizedTest
  @EnumSource
  void allOthersDifferInEachAssumption(Assumption assumption) {
    assertThat(Variants.allOthers().of(assumption)).isNotEqualTo(assumption.ways().getFirst());
  }

  /// `| 1 | text | text | `order`: `1-minus1`, `0-1` |`.
  @Test
  void theDocumentationHasEveryNumberAndWay() throws Exception {
    var ticked = Pattern.compile("`([^`]+)`");
    var documented = new ArrayList<Stream<String>>();
    for (var line : Files.readAllLines(Path.of("docs", "api.md"))) {
      if (line.matches("\\| \\d+ \\|.*")) {
        var cells = line.split(" \\| ");
        assertThat(cells).as(line).hasSize(4);
        documented.add(
            Stream.concat(
                Stream.of(cells[0].replace("| ", "")),
                ticked.matcher(cells[3]).results().map(result -> result.group(1))));
      }
    }
    assertThat(documented.stream().map(Stream::toList))
        .containsExactlyElementsOf(
            Arrays.stream(Assumption.values())
                .map(each ->
                    Stream.concat(
                            Stream.of(Integer.toString(each.number()), each.code()),
                            each.ways().stream())
                        .toList())
                .toList());
  }
}
