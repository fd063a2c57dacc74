package io.github.nxdesk.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFormatTest {
  @ParameterizedTest
  @CsvSource({"text, TEXT", "json, JSON", "JSON, JSON", "Ndjson, NDJSON"})
  void isFoundByItsNameInAnyCase(String name, OutputFormat format) {
    assertThat(OutputFormat.named(name)).contains(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yaml", "json ", "="})
  void isNotFoundByAnyOtherName(String name) {
    assertThat(OutputFormat.named(name)).isEmpty();
  }

  @Test
  void listsItsNames() {
    assertThat(OutputFormat.labels()).containsExactly("text", "json", "ndjson", "csv", "ids");
  }
}
