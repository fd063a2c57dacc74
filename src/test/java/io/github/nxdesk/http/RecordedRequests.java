package io.github.nxdesk.http;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Remembers what it hears, one line each.
public final class RecordedRequests implements RequestListener {
  private final List<String> lines = new ArrayList<>();

  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void exchanged(String method, URI uri, @Nullable Integer status, Duration took) {
    lines.add("%s %s -> %s".formatted(method, uri.getRawPath(), status));
  }

  @Override
  public void waiting(Duration pause) {
    lines.add("waiting " + pause);
  }

  @Override
  public void retrying(String reason, Duration pause) {
    lines.add("retrying");
  }
}
