package io.github.nxdesk.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.host.Environment;
import io.github.nxdesk.json.JsonTree;
import io.github.nxdesk.json.RecordJson;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.nexudus.SortDirections.Order;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortDirectionsTest {
  private static final URI SERVICE = URI.create("https://desk.example.com");

  @TempDir private Path state;

  @Test
  void areRememberedForTheAddress() {
    of(SERVICE).turn();
    assertThat(of(SERVICE).dir(true)).isEqualTo("-1");
    assertThat(of(SERVICE).dir(false)).isEqualTo("1");
    assertThat(of(URI.create("https://other.example.com")).dir(true)).isEqualTo("1");
  }

  @Test
  void turnBackWhereTheServiceHasChanged() {
    of(SERVICE).turn();
    of(SERVICE).turn();
    assertThat(of(SERVICE).dir(false)).isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({
    "Priority, 1 2 2 3, RIGHT",
    "Priority, 3 2 1 1, REVERSED",
    "Priority, 2 2 2, UNKNOWN",
    "Priority, null 2 null, UNKNOWN",
    "CreatedOn, '\"2025-01-15T10:30:00Z\" \"2025-01-15T10:30:00.5\"', RIGHT",
    "Subject, '\"b\" \"a\" \"C\" \"D\"', RIGHT",
    "Subject, '\"D\" \"c\" \"a\" \"b\"', REVERSED",
    "UniqueId, '\"b\"', UNKNOWN"
  })
  void areSeenInWhatWasReceived(String field, String values, Order ascending) {
    var by = Field.named(field).orElseThrow();
    var records =
        Stream.of(values.split(" "))
            .map(value -> "{\"Id\":1,\"%s\":%s}".formatted(field, value))
            .map(json -> RecordJson.message(JsonTree.parse(json)).orElseThrow())
            .toList();
    assertThat(SortDirections.order(records, by, false)).isEqualTo(ascending);
    assertThat(SortDirections.order(records, by, true))
        .isEqualTo(
            switch (ascending) {
              case RIGHT -> Order.REVERSED;
              case REVERSED -> Order.RIGHT;
              case UNKNOWN -> Order.UNKNOWN;
            });
  }

  private SortDirections of(URI service) {
    return new SortDirections(service, new Environment(Map.of("XDG_STATE_HOME", state.toString())));
  }
}
