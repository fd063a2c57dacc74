package io.github.nxdesk.api;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLException;

/// Does beforehand, on another thread, what the first request to an `https` address would wait for:
/// making a first handshake message, whose keys cost the most. Nothing is sent, and a failure is
/// left to the request to report.
public final class WarmUp {
  /// The length of a TLS record, with room to spare.
  private static final int RECORD_LENGTH = 20_000;

  private WarmUp() {}

  /// Starts it, and returns at once.
  public static void start() {
    Thread.ofPlatform().daemon().name("warm-up").start(WarmUp::greetNobody);
  }

  private static void greetNobody() {
    try {
      var engine = Transport.trustingNobody().createSSLEngine(BaseUrl.LIVE.getHost(), 443);
      engine.setUseClientMode(true);
      var _ = engine.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(RECORD_LENGTH));
    } catch (SSLException _) {
      // The request will meet the same, and says so.
    }
  }
}
