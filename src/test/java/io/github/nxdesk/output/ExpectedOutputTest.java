package io.github.nxdesk.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that can be reported, against files that show what is printed: one a case, with a
/// section for each form and stream.
class ExpectedOutputTest {
  static Set<String> cases() {
    return Cases.reports().keySet();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void printsWhatTheFileShows(String name) throws Exception {
    assertThat(sections(Objects.requireNonNull(Cases.reports().get(name))))
        .isEqualTo(Files.readString(folder().resolve(name + ".txt")));
  }

  @Test
  void everyFileShowsACase() throws Exception {
    assertThat(files()).containsExactlyInAnyOrderElementsOf(cases());
  }

  @Test
  void everyKindOfProblemIsACase() {
    assertThat(Cases.problems().values().stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(permitted(Problem.class));
  }

  @Test
  void everyKindOfOutcomeIsACase() {
    assertThat(Cases.outcomes().values().stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(permitted(Outcome.class));
  }

  private static Class<?>[] permitted(Class<?> sealed) {
    return Objects.requireNonNull(sealed.getPermittedSubclasses());
  }

  private static String sections(Consumer<Reporter> report) {
    return OutputFormat.USUAL.stream()
        .flatMap(format -> {
          var printed = Printed.by(format, report);
          return Stream.of(
              section(format.label() + ", standard output", printed.out()),
              section(format.label() + ", standard error", printed.err()));
        })
        .collect(Collectors.joining());
  }

  private static String section(String title, String text) {
    return text.isEmpty() ? "" : "# " + title + "\n" + text;
  }

  private static Set<String> files() throws IOException, URISyntaxException {
    try (var files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .map(name -> name.replaceFirst("\\.txt$", ""))
          .collect(Collectors.toSet());
    }
  }

  private static Path folder() throws URISyntaxException {
    var example = ExpectedOutputTest.class.getResource("updated.txt");
    return Objects.requireNonNull(Path.of(Objects.requireNonNull(example).toURI()).getParent());
  }
}
