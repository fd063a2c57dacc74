package io.github.nxdesk.host;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// By which the same is known again without being kept.
public final class Digest {
  private Digest() {}

  /// SHA-256 of several texts, in hexadecimal. None of them runs into the next: other texts that
  /// are the same when joined have another digest.
  public static String of(String... texts) {
    var sha = sha256();
    for (var text : texts) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      sha.update(bytes);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
