package io.github.nxdesk.api;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/// Does beforehand, on another thread, what the first request to an `https` address would wait for:
/// reading the trusted roots, setting up TLS, and making a first handshake message, which loads
/// most of what a handshake needs. Nothing is sent, and a failure is left to the request to report.
public final class WarmUp {
  /// The length of a TLS record, with room to spare.
  private static final int RECORD_LENGTH = 20_000;

  private WarmUp() {}

  /// Starts it, and returns at once.
  public static void start() {
    Thread.ofPlatform().daemon().name("warm-up").start(WarmUp::greet);
  }

  private static void greet() {
    try {
      var engine = SSLContext.getDefault().createSSLEngine(BaseUrl.LIVE.getHost(), 443);
      engine.setUseClientMode(true);
      var _ = engine.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(RECORD_LENGTH));
    } catch (NoSuchAlgorithmException | SSLException _) {
      // The request will meet the same, and says so.
    }
  }
}
