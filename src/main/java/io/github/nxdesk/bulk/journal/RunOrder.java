package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.host.Digest;
import java.time.Instant;
import java.util.Optional;

/// What a run is asked to do. It holds no secret.
///
/// Two orders with the same [#key] are the same work: the second resumes the first.
///
/// @param command the command's name, like `apply`
/// @param words the command line for people, on one line
/// @param digest of the input and of every option that changes what is written; see [Digest] and
///   [#digestOfCall]
/// @param target the base URL, or `sandbox`
/// @param user who asks, if that is known
/// @param version of nxdesk
public record RunOrder(
    String command,
    String words,
    String digest,
    String target,
    Optional<String> user,
    String version) {
  /// The digest of an order that is never resumed, because each call is a new run.
  public static String digestOfCall(String words, Instant now) {
    return Digest.of(words, now.toString());
  }

  /// What makes two orders the same work. The user is not part of it, because the same person may
  /// sign in in several ways.
  String key() {
    return Digest.of(command, digest, target);
  }
}
