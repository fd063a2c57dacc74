package io.github.nxdesk.bulk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// What a run is asked to do. It holds no secret.
///
/// Two orders of one [#key] mean the same work: the second goes on with what the first left undone.
///
/// @param command the command's name, like `apply`
/// @param words the command line for people, on one line
/// @param digest of the input and of every option that changes what is written; see [#digest] and
///   [#digestOfCall]
/// @param target the base URL, or `sandbox`
/// @param user who asks, where that is known
/// @param version of nxdesk
public record RunOrder(
    String command,
    String words,
    String digest,
    String target,
    Optional<String> user,
    String version) {
  /// The digest of several texts, none of which runs into the next.
  public static String digest(String... parts) {
    var sha = sha256();
    for (var part : parts) {
      var bytes = part.getBytes(StandardCharsets.UTF_8);
      sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      sha.update(bytes);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  /// The digest of an order that is never gone on with, since each call of it is a run of its own.
  public static String digestOfCall(String words, Instant now) {
    return digest(words, now.toString());
  }

  /// What makes two orders the same work. The user is not part of it: the same person may sign in
  /// in several ways.
  String key() {
    return digest(command, digest, target);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }
}
