package io.github.nxdesk.http;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import javax.net.ssl.SSLException;

/// Does in advance, on another thread, what the first request to an `https` address would otherwise
/// wait for: making a first handshake message, whose keys cost the most. Nothing is sent, and a
/// failure is left for the request to report.
public final class WarmUp {
  /// The length of a TLS record, with room to spare.
  private static final int RECORD_LENGTH = 20_000;

  private WarmUp() {}

  /// Starts it, and returns at once.
  ///
  /// @param next done after that, on the same thread
  public static void start(Runnable next) {
    inBackground(() -> {
      makeClientHello();
      next.run();
    });
  }

  /// To be called when a request is about to go to another machine. Where the server's certificate
  /// is on P-256, the JDK needs a table that takes longer to make than a round trip.
  static void prepareP256() {
    inBackground(() -> {
      try {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var _ = generator.generateKeyPair();
      } catch (GeneralSecurityException _) {
        // Then the table is not needed either.
      }
    });
  }

  private static void inBackground(Runnable work) {
    Thread.ofPlatform().daemon().name("warm-up").start(work);
  }

  private static void makeClientHello() {
    try {
      var engine = Transport.trustingNobody().createSSLEngine(BaseUrl.LIVE.getHost(), 443);
      engine.setUseClientMode(true);
      var _ = engine.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(RECORD_LENGTH));
    } catch (SSLException _) {
      // The request will fail in the same way, and report it.
    }
  }
}
