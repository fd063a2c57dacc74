package io.github.nxdesk.cli;

import io.github.nxdesk.auth.Grant;
import io.github.nxdesk.auth.StoredCredential;
import io.github.nxdesk.auth.TokenExchange.Result.Issued;
import io.github.nxdesk.auth.TokenExchange.Result.Refused;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/// Gets the credential that `auth login` stores: from whoever sits at the terminal, or from the
/// options and standard input.
final class LogInDialogue {
  private final Host host;
  private final Connector connector;
  private final ParseResult arguments;
  private final ConnectionOptions connection;
  private final OutputOptions output;

  LogInDialogue(
      Host host,
      Connector connector,
      ParseResult arguments,
      ConnectionOptions connection,
      OutputOptions output) {
    this.host = host;
    this.connector = connector;
    this.arguments = arguments;
    this.connection = connection;
    this.output = output;
  }

  /// A credential, or why there is none.
  record Attempt(@Nullable StoredCredential credential, Problem problem) {
    static Attempt of(StoredCredential credential) {
      return new Attempt(credential, new Problem.Internal(""));
    }
  }

  /// Gets a token for e-mail and password.
  Attempt exchangePassword() throws IOException, InterruptedException {
    boolean asks = host.terminals().in();
    boolean piped = Options.isSet(arguments, LoginCommand.PASSWORD_STDIN);
    String named = arguments.matchedOptionValue(LoginCommand.USERNAME, null);
    if (!asks && (named == null || !piped)) {
      throw Options.wrong(
          arguments,
          "nobody can be asked without a terminal: give %s and %s, or %s"
              .formatted(
                  LoginCommand.USERNAME, LoginCommand.PASSWORD_STDIN, LoginCommand.WITH_TOKEN));
    }
    var username = named != null ? named : ask("E-mail: ", false);
    var password = piped ? standardInput() : ask("Password: ", true);
    if (username.isBlank() || password.isEmpty()) {
      throw Options.wrong(arguments, "e-mail and password must not be empty");
    }
    var code = Optional.<String>ofNullable(arguments.matchedOptionValue(LoginCommand.TOTP, null));
    var first = exchange(username, password, code);
    // What the API says where a code is missing is not known; it is asked for after any refusal.
    if (!(first.problem() instanceof Problem.Denied) || code.isPresent() || !asks || piped) {
      return first;
    }
    host.streams().err().println("Refused: " + first.problem().message());
    host.streams().err().flush();
    var asked = ask("Two-factor code (empty to give up): ", false);
    return asked.isBlank() ? first : exchange(username, password, Optional.of(asked.strip()));
  }

  private Attempt exchange(String username, String password, Optional<String> code) {
    var target = connector.target(arguments, connection);
    var clientId = "nxdesk-%016x".formatted(host.random().nextLong());
    var grant = new Grant.Password(username.strip(), password, code, clientId);
    return switch (connector.tokens(target, connector.traffic(output)).exchange(grant)) {
      case Refused(var problem) -> new Attempt(null, problem);
      case Issued issued ->
          Attempt.of(
              new StoredCredential(
                  connection.baseUrl(),
                  issued.token(),
                  issued.refreshToken(),
                  issued.life().map(life -> host.clock().instant().plus(life)),
                  Optional.of(username.strip()),
                  Optional.of(clientId)));
    };
  }

  /// Takes the token that is given instead.
  Attempt takeToken() throws IOException, InterruptedException {
    var token = (host.terminals().in() ? ask("Token: ", true) : standardInput()).strip();
    if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw Options.wrong(arguments, "standard input holds nothing that could be a token");
    }
    return Attempt.of(
        new StoredCredential(
            connection.baseUrl(),
            token,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private String ask(String question, boolean secret) throws IOException, InterruptedException {
    return host.prompter()
        .ask(question, secret)
        .orElseThrow(() -> Options.wrong(arguments, "the input ended before an answer"));
  }

  /// Without the line end that `echo` adds.
  private String standardInput() throws IOException {
    try (InputStream in = host.streams().in()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("\r?\n$", "");
    }
  }
}
