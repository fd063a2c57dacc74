package io.github.nxdesk.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Message;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The requests of reads, byte for byte.
class ReadRequestTest {
  private static final String BATCH = "/api/support/helpdeskmessages/?id=%5B";

  @Test
  void getsOneByItsId() throws Exception {
    try (var wire = Wire.with(Reply.json("{\"Id\":87654321}"))) {
      assertThat(wire.desk.read(87654321)).isInstanceOf(Answer.Given.class);
      assertThat(wire.server.request().startLine())
          .isEqualTo("GET /api/support/helpdeskmessages/87654321 HTTP/1.1");
    }
  }

  @Test
  void asksForJsonWithNoBodyAndNoUpgradeToHttp2() throws Exception {
    try (var wire = Wire.with(Reply.json("{\"Id\":1}"))) {
      assertThat(wire.desk.read(1)).isInstanceOf(Answer.Given.class);
      assertThat(wire.server.request().headers())
          .isEqualTo(
              Map.of(
                  "authorization", "Bearer YOUR_TOKEN",
                  "accept", "application/json",
                  "accept-encoding", "identity",
                  "user-agent", "nxdesk/1.2.3",
                  "host", wire.server.url().getAuthority()));
    }
  }

  @Test
  void getsSeveralInOneCallWithASlashBeforeTheQuery() throws Exception {
    try (var wire = Wire.with(Reply.json("[{\"Id\":2},{\"Id\":1}]"))) {
      assertThat(wire.desk.readAll(List.of(1L, 2L))).isInstanceOf(Answer.Given.class);
      assertThat(wire.server.request().startLine()).isEqualTo("GET " + BATCH + "1,2%5D HTTP/1.1");
    }
  }

  @Test
  void getsOneOfABatchTheSameWay() throws Exception {
    try (var wire = Wire.with(Reply.json("[]"))) {
      assertThat(wire.desk.readAll(List.of(1L))).isInstanceOf(Answer.Given.class);
      assertThat(wire.server.request().target()).isEqualTo(BATCH + "1%5D");
    }
  }

  @Test
  void asksNothingForNoIds() throws Exception {
    try (var wire = Wire.with()) {
      assertThat(wire.desk.readAll(List.of())).isEqualTo(new Answer.Given<>(200, List.of()));
    }
  }

  /// Around the 96 ids of nineteen digits that one URL to this server holds, and far beyond.
  @ParameterizedTest
  @ValueSource(ints = {95, 96, 97, 192, 193, 500})
  void asksForEveryIdOnceInUrlsOfAtMostTwoThousandCharacters(int count) throws Exception {
    var ids = LongStream.rangeClosed(1, count).mapToObj(i -> Long.MAX_VALUE - count + i).toList();
    var replies = Collections.nCopies((count + 95) / 96, Reply.json("[]"));
    try (var wire = Wire.with(replies.toArray(Reply[]::new))) {
      assertThat(wire.desk.readAll(ids)).isInstanceOf(Answer.Given.class);
      var targets = wire.server.requests().stream().map(ReceivedRequest::target).toList();
      assertThat(targets)
          .allSatisfy(
              target -> assertThat(wire.server.url() + target).hasSizeLessThanOrEqualTo(2000));
      assertThat(targets.stream().flatMap(ReadRequestTest::idsOf)).containsExactlyElementsOf(ids);
    }
  }

  @Test
  void joinsTheAnswersOfSeveralCalls() throws Exception {
    var ids = LongStream.range(0, 150).mapToObj(i -> Long.MAX_VALUE - i).toList();
    try (var wire = Wire.with(Reply.json("[{\"Id\":5},{\"Id\":4}]"), Reply.json("[{\"Id\":6}]"))) {
      assertThat(Wire.given(wire.desk.readAll(ids)))
          .extracting(Message::id)
          .containsExactly(5L, 4L, 6L);
    }
  }

  private static Stream<Long> idsOf(String target) {
    assertThat(target).startsWith(BATCH).endsWith("%5D");
    var list = target.substring(BATCH.length(), target.length() - "%5D".length());
    return Arrays.stream(list.split(",", -1)).map(Long::valueOf);
  }
}
