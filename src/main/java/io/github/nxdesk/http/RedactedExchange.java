package io.github.nxdesk.http;

import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.regex.Pattern;

/// One request and its reply as text that may be shown. The credentials that the request was sent
/// with are masked, and so is everything that a reply calls a token.
final class RedactedExchange {
  private static final String MASK = "***";
  private static final String FORM_TYPE = "application/x-www-form-urlencoded";

  /// The secret fields of a form (nexudus-api.md, Authentication).
  private static final Pattern FORM =
      Pattern.compile("(?<=^|&)(password|refresh_token|totp)=([^&]*)");

  /// Secret properties in JSON, which may be cut off in the middle of a value.
  private static final Pattern JSON =
      Pattern.compile(
          "(?i)(\"(?:access_token|refresh_token|error_description|token|password|totp|authorization)\"\\s*:\\s*)"
              + "\"(?:[^\"\\\\]|\\\\.)*+\"?");

  private static final int SHORTEST = 2;

  private final String sent;
  private final List<String> secrets = new ArrayList<>();

  RedactedExchange(HttpRequest request) {
    var body = body(request);
    request.headers().firstValue("Authorization").ifPresent(this::add);
    if (request.headers().firstValue("Content-Type").filter(FORM_TYPE::equals).isPresent()) {
      // A service may quote what it was sent.
      FORM.matcher(body)
          .results()
          .forEach(part -> {
            secrets.add(part.group(2));
            secrets.add(URLDecoder.decode(part.group(2), StandardCharsets.UTF_8));
          });
      body = FORM.matcher(body).replaceAll("$1=" + MASK);
    }
    // Where every x is masked, everybody knows that the password is x.
    secrets.removeIf(secret -> secret.length() < SHORTEST);
    this.sent = body;
  }

  /// The request's body; empty if it has none.
  String sent() {
    return masked(sent);
  }

  /// The reply's body.
  String received(byte[] body) {
    return masked(new String(body, StandardCharsets.UTF_8));
  }

  private String masked(String text) {
    var shown = JSON.matcher(text).replaceAll("$1\"" + MASK + "\"");
    for (var secret : secrets) {
      shown = shown.replace(secret, MASK);
    }
    return shown;
  }

  private void add(String authorization) {
    var credential = authorization.substring(authorization.indexOf(' ') + 1);
    secrets.add(credential);
    if (authorization.startsWith("Basic ")) {
      var pair = new String(Base64.getDecoder().decode(credential), StandardCharsets.UTF_8);
      secrets.add(pair.substring(pair.indexOf(':') + 1));
    }
  }

  private static String body(HttpRequest request) {
    return request
        .bodyPublisher()
        .map(publisher -> {
          var whole = BodySubscribers.ofString(StandardCharsets.UTF_8);
          publisher.subscribe(new Single(whole));
          return whole.getBody().toCompletableFuture().join();
        })
        .orElse("");
  }

  /// Passes single buffers on to a subscriber that takes lists of them.
  private record Single(BodySubscriber<String> whole) implements Flow.Subscriber<ByteBuffer> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      whole.onSubscribe(subscription);
    }

    @Override
    public void onNext(ByteBuffer buffer) {
      whole.onNext(List.of(buffer));
    }

    @Override
    public void onError(Throwable cause) {
      whole.onError(cause);
    }

    @Override
    public void onComplete() {
      whole.onComplete();
    }
  }
}
