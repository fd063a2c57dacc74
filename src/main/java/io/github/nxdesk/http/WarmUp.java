package io.github.nxdesk.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import javax.net.ssl.SSLException;

/// Does beforehand, on another thread, what the first request to an `https` address would wait for:
/// making a first handshake message, whose keys cost the most, and reading JSON for the first time.
/// Nothing is sent, and a failure is left to the request to report.
public final class WarmUp {
  /// The length of a TLS record, with room to spare.
  private static final int RECORD_LENGTH = 20_000;

  private WarmUp() {}

  /// Starts it, and returns at once.
  public static void start() {
    aside(() -> {
      greetNobody();
      var _ = ReplyBody.of("{}".getBytes(StandardCharsets.UTF_8));
    });
  }

  /// To be called when a request begins its way to another machine. Should the server's certificate
  /// be on P-256, the JDK will need a table that takes it longer to make than a round trip.
  static void prepareP256() {
    aside(() -> {
      try {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var _ = generator.generateKeyPair();
      } catch (GeneralSecurityException _) {
        // Then it is not needed either.
      }
    });
  }

  private static void aside(Runnable work) {
    Thread.ofPlatform().daemon().name("warm-up").start(work);
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
