package io.github.nxdesk.cli.auth;

import io.github.nxdesk.auth.Grant;
import io.github.nxdesk.auth.StoredCredential;
import io.github.nxdesk.auth.TokenExchange.Result;
import io.github.nxdesk.auth.TokenExchange.Result.Issued;
import io.github.nxdesk.auth.TokenExchange.Result.Refused;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.options.Arguments;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Gets the credential that `auth login` stores: from the user at the terminal, or from options and
/// standard input.
final class LoginDialog {
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
    var code = arguments.text(LoginCommand.TOTP);
    var clientId = "nxdesk-%016x".formatted(host.random().nextLong());
    var result = exchange(new Grant.Password(username, password, code, clientId));
    // How the API says that a code is missing is not known, so any refusal asks for it.
    if (result instanceof Refused(Problem.Denied refusal) && code.isEmpty() && asks && !piped) {
      host.streams().err().println("Login refused: " + refusal.message());
      host.streams().err().flush();
      var asked = ask("Two-factor code (empty to cancel): ", false).strip();
      if (!asked.isEmpty()) {
        result = exchange(new Grant.Password(username, password, Optional.of(asked), clientId));
      }
    }
    return switch (result) {
      case Refused(var problem) -> throw new CommandException(problem);
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

  /// Reads the token that is given instead.
  StoredCredential takeToken() throws IOException, InterruptedException {
    var token = (host.terminals().in() ? ask("Token: ", true) : standardInput()).strip();
    if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw CommandException.usage("standard input doesn't contain a valid token");
    }
    return new StoredCredential(
        invocation.connection().baseUrl(),
        token,
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
