package io.github.nxdesk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// The same tree as Jackson's own mapper makes.
class JsonTreeTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "null",
        "true",
        "false",
        "\"\"",
        "0",
        "-1",
        "2147483647",
        "2147483648",
        "9223372036854775807",
        "9223372036854775808",
        "[]",
        "{}",
        "[[],{},[{}],null]",
        "{\"a\":{\"b\":[1,2,{\"c\":null}]},\"d\":\"\\ud83d\"}",
        "{\"a\":1,\"b\":2,\"a\":[3]}",
      })
  void isTheMappersTree(String json) {
    assertThat(read(json)).isEqualTo(MAPPER.readTree(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.50", "1e400", "1E+2", "-0.0", "-0", "1e99999999999", "[0.10]"})
  void keepsNumbersAsTheyWereWritten(String json) {
    assertThat(JsonTree.write(read(json))).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[1", "[1,]", "{\"a\"}", "{\"a\":}", "nul", "\"a", "01", "\u0000"})
  void refusesWhatTheMapperRefuses(String json) {
    assertThatThrownBy(() -> MAPPER.readTree(json)).isInstanceOf(JacksonException.class);
    assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 2", "{} {}", "[] ]", "null null"})
  void refusesMoreThanOneDocument(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(JacksonException.class);
  }

  @Test
  void refusesWhatIsTooDeepForTheStack() {
    var deep = "[".repeat(100_000);
    assertThatThrownBy(() -> read(deep)).isInstanceOf(JacksonException.class);
  }

  private static JsonNode read(String json) {
    try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      return JsonTree.read(parser);
    }
  }
}
