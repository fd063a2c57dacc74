package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.acceptance.KillingServer.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The packaged `nxdesk apply`, killed again and again at chosen and random moments and started
/// again, beside one that nobody kills: in the end the server's records are the same, and no row
/// was written twice. Only where the record cannot tell, because an image was sent, may a crash
/// between write and journal cost a second write.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is for sh")
class KillIT {
  private static final List<Moment> MOMENTS = List.of(Moment.values());
  private static final int MESSAGES = 400;
  private static final int KILLS = 35;

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void endsAsIfNobodyHadKilledIt(long seed) throws Exception {
    var random = new Random(seed);
    var rows = Files.write(home.resolve("rows.ndjson"), rows());
    String expected;
    try (var server = new KillingServer(MESSAGES)) {
      assertThat(apply(server, rows, home.resolve("calm"))).isZero();
      expected = server.records();
    }
    try (var server = new KillingServer(MESSAGES)) {
      Map<String, Integer> allowed = new HashMap<>();
      int kills = 0;
      for (int attempt = 0; attempt < KILLS; attempt++) {
        var moment = MOMENTS.get(random.nextInt(MOMENTS.size()));
        int request = moment == Moment.ON_A_READ ? 1 : 1 + random.nextInt(3);
        server.killAt(moment, request, random.nextInt(500_000));
        int code = apply(server, rows, home.resolve("killed"));
        if (code == 0) {
          break; // There was nothing left to kill it at.
        }
        assertThat(code).as("attempt %d, seed %d", attempt, seed).isEqualTo(128 + 9);
        server.writtenInAttempt().forEach(row -> allowed.merge(row, 1, Integer::sum));
        kills++;
      }
      server.spare();
      assertThat(apply(server, rows, home.resolve("killed"))).isZero();
      assertThat(kills).as("kills, seed %d", seed).isGreaterThan(15);
      assertThat(server.records()).as("seed %d", seed).isEqualTo(expected);
      server
          .writes()
          .forEach((row, times) ->
              assertThat(times)
                  .as("writes of row %s, seed %d", row, seed)
                  .isLessThanOrEqualTo(
                      row.contains("image") ? 1 + allowed.getOrDefault(row, 0) : 1));
      assertThat(server.writes()).as("rows written, seed %d", seed).hasSize(rows().size());
    }
  }

  /// One row for each message, and a second one for some of them; a few send an image besides.
  private static List<String> rows() {
    var rows = new ArrayList<String>();
    LongStream.rangeClosed(1, MESSAGES)
        .forEach(id ->
            rows.add(
                id % 10 == 0
                    ? "{\"Id\":%d,\"Subject\":\"image\",\"NewImageUrl\":\"https://example.com/a.png\"}"
                        .formatted(id)
                    : "{\"Id\":%d,\"Subject\":\"New %d\",\"Priority\":3}".formatted(id, id)));
    LongStream.rangeClosed(1, MESSAGES / 4)
        .filter(id -> id % 10 != 0)
        .forEach(id -> rows.add("{\"Id\":%d,\"Subject\":\"Newer %d\"}".formatted(id, id)));
    return rows;
  }

  /// The exit code.
  private static int apply(KillingServer server, Path rows, Path state)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            Packaged.LAUNCHER.toString(),
            "apply",
            rows.toString(),
            "--no-pace",
            "--quiet",
            "-o",
            "ndjson");
    builder.environment().put("NEXUDUS_TOKEN", "token");
    builder.environment().put("NEXUDUS_BASE_URL", server.address().toString());
    builder.environment().put("XDG_STATE_HOME", state.toString());
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    var process = builder.start();
    server.serve(process);
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      server.settle();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }
}
