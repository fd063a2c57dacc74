package io.github.nxdesk.host;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A digest, by which the same content is recognized without being stored.
public final class Digest {
  private Digest() {}

  /// SHA-256 of several texts, in hexadecimal. Where one text ends counts: other texts that are the
  /// same when joined have another digest.
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
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
