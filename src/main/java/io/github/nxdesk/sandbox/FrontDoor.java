package io.github.nxdesk.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What stands in front of the API and sees every request: where it is from, throttling, latency
/// and faults.
final class FrontDoor implements HttpHandler {
  private static final Duration SLOW = Duration.ofSeconds(2);

  private final Api api;
  private final Optional<Throttle> throttle;
  private final FaultDraw faults;
  private final Replies replies;
  private final FaultReplies faultReplies;
  private final boolean gzip;
  private final Duration latency;
  private final Pause pause;

  FrontDoor(Api api, SandboxOptions options, Pause pause) {
    this.api = api;
    var variants = options.variants();
    var writesADay = variants.is(Assumption.DAY, "2500") ? 2_500 : 5_000;
    this.throttle =
        options.throttle()
            ? Optional.of(new Throttle(options.clock(), writesADay))
            : Optional.empty();
    this.faults = new FaultDraw(options.faults());
    this.replies = new Replies(variants);
    this.faultReplies = new FaultReplies(replies);
    this.gzip = variants.is(Assumption.ENCODING, "gzip");
    this.latency = options.latency();
    this.pause = pause;
  }

  /// Closing an exchange that was not answered cuts the connection.
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = Request.read(exchange);
      if (!Loopback.isSource(request)) {
        Reply.html(403, "Forbidden", "<p>Use http://127.0.0.1 or http://localhost.</p>")
            .send(exchange, false);
        return;
      }
      if (latency.isPositive()) {
        pause.atMost(latency);
      }
      var reply = reply(request);
      if (reply != null) {
        reply.send(exchange, gzip);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting to answer");
    }
  }

  /// The answer, or null for none.
  private @Nullable Reply reply(Request request) throws InterruptedException {
    var wait = throttle.map(limits -> limits.admit(request.isWrite())).orElse(Duration.ZERO);
    if (wait.isPositive()) {
      var seconds = Throttle.retryAfter(wait);
      return request.isWrite() && throttle.orElseThrow().isDayUsedUp()
          ? replies.dayUsedUp(seconds)
          : replies.throttled(seconds);
    }
    // Getting a token changes nothing that a client could ask about afterwards.
    var fault = faults.draw(request.isWrite() && !request.isAt("/api/token"));
    if (fault.isEmpty()) {
      return answer(request);
    }
    return switch (fault.get()) {
      case DROP -> null;
      case LOST_REPLY -> {
        var _ = answer(request);
        yield null;
      }
      case STALL -> {
        pause.untilClosed();
        yield null;
      }
      case SLOW -> {
        pause.atMost(SLOW);
        yield answer(request);
      }
      case TRUNCATED -> answer(request).cutInHalf();
      default -> faultReplies.of(fault.get());
    };
  }

  private Reply answer(Request request) {
    try {
      return api.reply(request);
    } catch (IOException e) {
      return Reply.json(500, Json.object().put("Message", String.valueOf(e.getMessage())));
    }
  }
}
