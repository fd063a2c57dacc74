package io.github.nxdesk.auth;

import io.github.nxdesk.host.Environment;
import io.github.nxdesk.model.Problem;
import java.util.Optional;

/// Finds the credential: in a token file if one is named, then in `NEXUDUS_TOKEN`, then in
/// `NEXUDUS_USERNAME` and `NEXUDUS_PASSWORD`. What a variable holds is taken literally: only the
/// name of a token file can be `-`.
public final class CredentialSource {
  private static final String ADVICE =
      """
      Run nxdesk auth login, set NEXUDUS_TOKEN, or NEXUDUS_USERNAME and NEXUDUS_PASSWORD, or give
      --token-file FILE.
      To try nxdesk without an account, add --sandbox.\
      """;

  private CredentialSource() {}

  /// A credential, or why there is none.
  public sealed interface Search {
    /// There is one.
    record Found(Credential credential) implements Search {}

    /// There is none that can be used. Nothing has been sent.
    record Missing(Problem problem) implements Search {}
  }

  /// Finds the credential.
  ///
  /// @param tokenFile the content of the token file, if one is named
  public static Search find(Optional<String> tokenFile, Environment environment) {
    if (tokenFile.isPresent()) {
      return bearer("the token file", tokenFile.get());
    }
    var token = environment.get("NEXUDUS_TOKEN");
    if (token.isPresent()) {
      return bearer("NEXUDUS_TOKEN", token.get());
    }
    var username = environment.get("NEXUDUS_USERNAME");
    var password = environment.get("NEXUDUS_PASSWORD");
    if (username.isPresent() && password.isPresent()) {
      return basic(username.get(), password.get());
    }
    if (username.isPresent() || password.isPresent()) {
      return missing(
          "%s is set, but %s is not.\n%s"
              .formatted(
                  username.isPresent() ? "NEXUDUS_USERNAME" : "NEXUDUS_PASSWORD",
                  username.isPresent() ? "NEXUDUS_PASSWORD" : "NEXUDUS_USERNAME",
                  ADVICE));
    }
    return new Search.Missing(none("", ""));
  }

  /// Where [#find] looks, as people call it; empty where nothing names a credential.
  public static Optional<String> origin(Optional<String> tokenFile, Environment environment) {
    if (tokenFile.isPresent()) {
      return Optional.of("--token-file");
    }
    if (environment.get("NEXUDUS_TOKEN").isPresent()) {
      return Optional.of("NEXUDUS_TOKEN");
    }
    return environment
        .get("NEXUDUS_USERNAME")
        .or(() -> environment.get("NEXUDUS_PASSWORD"))
        .map(_ -> "NEXUDUS_USERNAME and NEXUDUS_PASSWORD");
  }

  /// Says that there is no credential, and how to give one.
  ///
  /// @param whose continues "No credential"; may be empty
  /// @param reason a sentence after that, with a space before it; may be empty
  public static Problem none(String whose, String reason) {
    return new Problem.Denied(null, "No credential%s.%s\n%s".formatted(whose, reason, ADVICE));
  }

  /// White space around a token is dropped, since files end with a line break.
  private static Search bearer(String place, String text) {
    if (text.isBlank()) {
      return missing("No token found in %s.\n%s".formatted(place, ADVICE));
    }
    // Anything else is the wrong file, or a second line in it, and must not be sent.
    return Credential.Bearer.in(text)
        .<Search>map(Search.Found::new)
        .orElseGet(() ->
            missing("The value of %s is not a valid token: %s.".formatted(place, wrong(text))));
  }

  /// Why a text is no token.
  public static String wrong(String text) {
    return text.strip().startsWith("{")
        ? "it is JSON; pass only the value of access_token"
        : "it contains spaces, line breaks or characters outside ASCII";
  }

  private static Search basic(String username, String password) {
    if (username.contains(":")) {
      return missing("NEXUDUS_USERNAME must not contain a colon; HTTP Basic does not allow it.");
    }
    return new Search.Found(new Credential.Basic(username, password));
  }

  private static Search missing(String message) {
    return new Search.Missing(new Problem.Denied(null, message));
  }
}
