package io.github.nxdesk.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextStyleTest {
  static Set<String> cases() {
    return Cases.reports().keySet();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void coloursAddNothingButColours(String name) {
    var coloured = print(name, Style.COLOURED, false);
    assertThat(
            new Printed(
                coloured.out().replaceAll("\033\\[\\d*m", ""),
                coloured.err().replaceAll("\033\\[\\d*m", "")))
        .isEqualTo(print(name, Style.PLAIN, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "updated; [32mUpdated help desk message 87654321[0m",
        "would-update; [33mWould update help desk message 87654321[0m",
        "message; [32mHelp desk message 87654321[0m"
      })
  void coloursTheHeadline(String name, String headline) {
    assertThat(print(name, Style.COLOURED, false).out().lines().findFirst())
        .contains(headline.replace("[", "\033["));
  }

  @ParameterizedTest
  @ValueSource(strings = {"usage", "invalid", "unreachable-in-doubt", "messages-none"})
  void showsFailuresInRed(String name) {
    assertThat(print(name, Style.COLOURED, false).err()).startsWith("\033[31m");
  }

  @Test
  void alignsColouredLabelsByTheirLetters() {
    assertThat(print("updated", Style.COLOURED, false).out())
        .contains("  \033[36mPriority\033[0m  Normal")
        .contains("  \033[36mClosed\033[0m    false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"updated", "unchanged", "hostile-subject"})
  void quietSaysNothingOfSuccess(String name) {
    assertThat(print(name, Style.PLAIN, true)).isEqualTo(new Printed("", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"would-update", "message", "messages-some", "messages-none", "usage", "conflict"})
  void quietStillSaysWhatWasAskedForAndWhatFailed(String name) {
    assertThat(print(name, Style.PLAIN, true)).isEqualTo(print(name, Style.PLAIN, false));
  }

  @Test
  void blamesNoCommandWhereNoneIsKnown() {
    var report = Objects.requireNonNull(Cases.reports().get("usage"));
    assertThat(Printed.by(Task.UNKNOWN, OutputFormat.TEXT, Style.PLAIN, false, report).err())
        .isEqualTo("nxdesk: there is no option '--bogus'\n  Try: nxdesk --help\n");
  }

  @Test
  void jsonNamesNoCommandWhereNoneIsKnown() {
    var report = Objects.requireNonNull(Cases.reports().get("usage"));
    assertThat(Printed.by(Task.UNKNOWN, OutputFormat.JSON, Style.PLAIN, false, report).out())
        .startsWith("{\"Command\":null,");
  }

  private static Printed print(String name, Style style, boolean quiet) {
    var report = Objects.requireNonNull(Cases.reports().get(name));
    return Printed.by(OutputFormat.TEXT, style, quiet, report);
  }
}
