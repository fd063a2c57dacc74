package io.github.nxdesk.api;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/// Does beforehand, on two other threads, what the first request to an `https` address would wait
/// for one after the other: reading the trusted roots, and making a first handshake message, whose
/// keys cost the most. Nothing is sent, and a failure is left to the request to report.
public final class WarmUp {
  /// The length of a TLS record, with room to spare.
  private static final int RECORD_LENGTH = 20_000;

  private WarmUp() {}

  /// Starts it, and returns at once.
  public static void start() {
    Thread.ofPlatform().daemon().name("warm-up-roots").start(WarmUp::readRoots);
    Thread.ofPlatform().daemon().name("warm-up-handshake").start(WarmUp::greetNobody);
  }

  private static void readRoots() {
    try {
      var _ = SSLContext.getDefault();
    } catch (NoSuchAlgorithmException _) {
      // The request will meet the same, and says so.
    }
  }

  /// With a context of its own that trusts nobody, so that it need not wait for the roots.
  private static void greetNobody() {
    try {
      var engine = Transport.trustingNobody().createSSLEngine(BaseUrl.LIVE.getHost(), 443);
      engine.setUseClientMode(true);
      var _ = engine.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(RECORD_LENGTH));
    } catch (SSLException _) {
      // As above.
    }
  }
}
