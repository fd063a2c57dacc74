package io.github.nxdesk.cli.auth;

import io.github.nxdesk.auth.Credential.Bearer;
import io.github.nxdesk.auth.CredentialSource;
import io.github.nxdesk.auth.Grant;
import io.github.nxdesk.auth.StoredCredential;
import io.github.nxdesk.auth.TokenExchange.Reason;
import io.github.nxdesk.auth.TokenExchange.Result;
import io.github.nxdesk.auth.TokenExchange.Result.Issued;
import io.github.nxdesk.auth.TokenExchange.Result.Refused;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.options.Arguments;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.host.Host;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Gets the credential that `auth login` stores: from the user at the terminal, or from options and
/// standard input.
final class LoginDialog {
  /// How often the service is asked in all before the command has to be given again: three
  /// passwords, each with its code.
  private static final int ATTEMPTS = 6;

  private final Invocation invocation;
  private final Host host;
  private final Arguments arguments;

  LoginDialog(Invocation invocation) {
    this.invocation = invocation;
    this.host = invocation.host();
    this.arguments = invocation.arguments();
  }

  /// Gets a token for an email address and a password.
  StoredCredential logIn() throws IOException, InterruptedException {
    boolean asks = host.terminals().in();
    boolean piped = arguments.isSet(LoginCommand.PASSWORD_STDIN);
    var named = arguments.text(LoginCommand.USERNAME);
    if (!asks && (named.isEmpty() || !piped)) {
      throw CommandException.usage(
          "can't ask without a terminal; use %s and %s, or %s"
              .formatted(
                  LoginCommand.USERNAME, LoginCommand.PASSWORD_STDIN, LoginCommand.WITH_TOKEN));
    }
    var username = (named.isPresent() ? named.get() : ask("Email: ", false)).strip();
    var password = piped ? standardInput() : ask("Password: ", true);
    if (username.isEmpty() || password.isEmpty()) {
      throw CommandException.usage("email and password must not be empty");
    }
    var clientId = "nxdesk-%016x".formatted(host.random().nextLong());
    var grant = new Grant.Password(username, password, arguments.text(LoginCommand.TOTP), clientId);
    var result = exchange(grant);
    for (int attempts = 1;
        attempts < ATTEMPTS && asks && !piped && result instanceof Refused(var reason, _);
        attempts++) {
      var corrected = corrected(grant, reason);
      if (corrected.isEmpty()) {
        break;
      }
      grant = corrected.get();
      result = exchange(grant);
    }
    return switch (result) {
      case Refused(_, var problem) -> throw new CommandException(problem);
      case Issued issued ->
          new StoredCredential(
              invocation.connection().baseUrl(),
              issued.token(),
              issued.refreshToken(),
              issued.life().map(life -> host.clock().instant().plus(life)),
              Optional.of(username),
              Optional.of(clientId));
    };
  }

  /// Asks for what the service missed; empty if the user gives up, or nothing can be done.
  private Optional<Grant.Password> corrected(Grant.Password grant, Reason reason)
      throws IOException, InterruptedException {
    return switch (reason) {
      case CODE_REQUIRED ->
          Optional.of(ask("Two-factor code (empty to cancel): ", false).strip())
              .filter(code -> !code.isEmpty())
              .map(code ->
                  new Grant.Password(
                      grant.username(), grant.password(), Optional.of(code), grant.clientId()));
      case WRONG_CREDENTIALS -> {
        host.streams()
            .err()
            .println("Login refused: the email, password or two-factor code is wrong.");
        host.streams().err().flush();
        // A code is valid once, so the service asks for a new one.
        yield Optional.of(ask("Password (empty to cancel): ", true))
            .filter(password -> !password.isEmpty())
            .map(password ->
                new Grant.Password(grant.username(), password, Optional.empty(), grant.clientId()));
      }
      case OTHER -> Optional.empty();
    };
  }

  /// Reads the token that is given instead.
  StoredCredential takeToken() throws IOException, InterruptedException {
    var text = host.terminals().in() ? ask("Token: ", true) : standardInput();
    var bearer =
        Bearer.in(text)
            .orElseThrow(() ->
                CommandException.usage(
                    text.isBlank()
                        ? "standard input contains no token"
                        : "standard input doesn't contain a valid token: "
                            + CredentialSource.wrong(text)));
    return new StoredCredential(
        invocation.connection().baseUrl(),
        bearer.token(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Result exchange(Grant grant) {
    return invocation.tokens().exchange(grant);
  }

  private String ask(String question, boolean secret) throws IOException, InterruptedException {
    return host.prompter()
        .ask(question, secret)
        .orElseThrow(() -> CommandException.usage("the input ended before the answer"));
  }

  /// Without the line ending that `echo` adds.
  private String standardInput() throws IOException {
    try (var in = invocation.in()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("\r?\n$", "");
    }
  }
}
