package io.github.nxdesk.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldChange;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Outcome.Updated;
import io.github.nxdesk.model.Problem;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever parses the JSON gets the same characters that came in, and nothing in it moves a
/// terminal.
class JsonRoundTripTest {
  /// Several characters together, for what their neighbours might spoil.
  static Stream<String> texts() {
    var drawn =
        LongStream.range(0, 200)
            .mapToObj(seed -> {
              var random = new SplittableRandom(seed);
              var text = new StringBuilder();
              for (int left = 6; left > 0; left--) {
                text.append(
                    (char)
                        (random.nextBoolean()
                            ? random.nextInt(0xd7f0, 0xe010)
                            : random.nextInt(0x2070)));
              }
              return text.toString();
            });
    var known =
        Stream.of(
            Cases.HOSTILE,
            "\ud83d\ud83d\ude00\ude00",
            "\ude00\ud83d",
            "\\u0041 \\ \" / </script>",
            "\u2028\u2029\ufeff\uffff",
            "👩‍👩‍👧‍👦");
    return Stream.concat(known, drawn);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void changesParseBackToTheSameText(String text) {
    var outcome =
        new Updated(
            Cases.ID,
            200,
            text,
            List.of(new FieldChange(Field.SUBJECT, new Text(text), new Text("new" + text))));
    var document = parse(print(reporter -> reporter.outcome(outcome)));
    assertThat(document.path("Message").asString()).isEqualTo(text);
    assertThat(document.at("/Changes/0/From").asString()).isEqualTo(text);
    assertThat(document.at("/Changes/0/To").asString()).isEqualTo("new" + text);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void errorsParseBackToTheSameText(String text) {
    var error = new FieldError(text, text, new Text(text));
    var outcome = new Failed(null, new Problem.Invalid(400, text, List.of(error)));
    var parsed = parse(print(reporter -> reporter.outcome(outcome))).at("/Errors/0");
    assertThat(parsed.properties())
        .extracting(property -> property.getValue().asString())
        .containsExactly(text, text, text);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void recordsParseBackToTheSameText(String text) {
    var json = new JsonMapper().createObjectNode().put("Subject", text).toString();
    var message = new Message(Cases.ID, Change.NONE, json);
    assertThat(parse(print(reporter -> reporter.message(message))).path("Subject").asString())
        .isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void nothingInTheJsonMovesATerminal(String text) {
    var message = new Message(Cases.ID, Change.NONE, new JsonMapper().writeValueAsString(text));
    assertThat(print(reporter -> reporter.messages(List.of(message, message), List.of())).strip())
        .doesNotContainPattern("[\\p{Cntrl}\\x80-\\x9f\\u2028-\\u202e\\u2066-\\u2069\\p{Cs}]");
  }

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"JSON", "NDJSON"})
  void isNeverColoured(OutputFormat format) {
    Cases.reports()
        .values()
        .forEach(report ->
            assertThat(Printed.by(format, Style.COLOURED, false, report))
                .isEqualTo(Printed.by(format, Style.PLAIN, false, report)));
  }

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"JSON", "NDJSON"})
  void saysNoLessWhenQuiet(OutputFormat format) {
    Cases.reports()
        .values()
        .forEach(report ->
            assertThat(Printed.by(format, Style.PLAIN, true, report))
                .isEqualTo(Printed.by(format, Style.PLAIN, false, report)));
  }

  private static String print(Consumer<Reporter> report) {
    return Printed.by(OutputFormat.JSON, report).out();
  }

  private static JsonNode parse(String json) {
    return new JsonMapper().readTree(json);
  }
}
