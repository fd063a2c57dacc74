package io.github.nxdesk.cli;

import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.auth.CredentialStore;
import io.github.nxdesk.auth.Grant;
import io.github.nxdesk.auth.Session;
import io.github.nxdesk.auth.StoreException;
import io.github.nxdesk.auth.StoredCredential;
import io.github.nxdesk.auth.TokenExchange.Result.Issued;
import io.github.nxdesk.auth.TokenExchange.Result.Refused;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk auth login`.
final class LoginCommand implements Command {
  private static final String USERNAME = "--username";
  private static final String PASSWORD_STDIN = "--password-stdin";
  private static final String TOTP = "--totp";
  private static final String WITH_TOKEN = "--with-token";
  private static final String STORAGE = "--storage";

  private final Host host;
  private final Connector connector;

  LoginCommand(Host host, Connector connector) {
    this.host = host;
    this.connector = connector;
  }

  @Override
  public String name() {
    return "login";
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public CommandSpec spec() {
    var kinds = Arrays.stream(CredentialStore.Kind.values()).map(kind -> kind.label()).toList();
    var spec =
        HelpText.describe(
            CommandSpec.create().name(name()),
            "Get a token for e-mail and password, and keep it for the commands to come.",
            "echo \"$PASSWORD\" | nxdesk auth login --username=me@example.com --password-stdin"
                + " --storage=file",
            "echo \"$NEXUDUS_TOKEN\" | nxdesk auth login --with-token --storage=file");
    spec.addOption(Options.text(USERNAME, "EMAIL", "The user. Default: asked for."))
        .addOption(
            Options.flag(
                PASSWORD_STDIN, "Read the password from standard input. Default: asked for."))
        .addOption(
            Options.text(TOTP, "CODE", "The code of the second factor, where the account has one."))
        .addOption(
            Options.flag(WITH_TOKEN, "Keep a token that is read from standard input instead."))
        .addOption(
            OptionSpec.builder(STORAGE)
                .type(String.class)
                .paramLabel("WHERE")
                .completionCandidates(kinds)
                .description(
                    "Where to keep it: keyring (the operating system's) or file (in plain text, for"
                        + " your eyes only). Default: keyring, or the profile's.")
                .build());
    ConnectionOptions.addForServiceTo(spec);
    OutputOptions.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    var connection = ConnectionOptions.from(arguments, host.environment());
    try {
      var store = store(arguments, connection.settings());
      var target = connector.target(arguments, connection);
      var traffic = connector.traffic(output);
      var given =
          Options.isSet(arguments, WITH_TOKEN)
              ? Attempt.of(token(arguments, connection))
              : logIn(arguments, connection, output);
      if (given.credential() == null) {
        return fail(output, given.problem());
      }
      var credential = given.credential();
      var check =
          connector.check(target, Session.of(new Credential.Bearer(credential.token())), traffic);
      if (check.isPresent()) {
        return fail(output, check.get());
      }
      store.write(connection.settings().profile(), credential.toJson());
      remember(arguments, connection);
      return succeed(output, connection.settings(), store, credential);
    } catch (StoreException e) {
      throw Options.wrong(
          arguments,
          (choosesFile(arguments, connection.settings())
                  ? "the credential cannot be kept in a file: %s"
                  : "there is no keyring to keep the credential in (%s); to keep it in a file that"
                      + " only you may read, in plain text, add --storage file")
              .formatted(e.getMessage()));
    } catch (IOException e) {
      throw Options.wrong(arguments, String.valueOf(e.getMessage()));
    } catch (InterruptedException _) {
      return fail(
          output,
          new Problem.Interrupted(
              host.interruption().signal(), "Interrupted; nothing was stored.", false));
    }
  }

  /// A credential, or why there is none.
  private record Attempt(@Nullable StoredCredential credential, Problem problem) {
    static Attempt of(StoredCredential credential) {
      return new Attempt(credential, new Problem.Internal(""));
    }
  }

  /// Looked into before anything is asked: a store that does not work must not cost a password.
  private CredentialStore store(ParseResult arguments, Settings settings)
      throws StoreException, InterruptedException {
    String named = arguments.matchedOptionValue(STORAGE, null);
    if (named != null) {
      try {
        Setting.STORAGE.check(named);
      } catch (IllegalArgumentException e) {
        throw Options.wrong(arguments, "%s %s".formatted(STORAGE, e.getMessage()));
      }
    }
    var logIns = new LogIns(host);
    var store =
        named == null
            ? logIns.store(settings)
            : logIns.store(CredentialStore.Kind.valueOf(named.toUpperCase(Locale.ROOT)));
    var _ = store.read(settings.profile());
    return store;
  }

  private static boolean choosesFile(ParseResult arguments, Settings settings) {
    String named = arguments.matchedOptionValue(STORAGE, null);
    return CredentialStore.Kind.FILE
        .label()
        .equals(named == null ? settings.value(Setting.STORAGE).orElseThrow().text() : named);
  }

  private Attempt logIn(ParseResult arguments, ConnectionOptions connection, OutputOptions output)
      throws IOException, InterruptedException {
    boolean asks = host.terminals().in();
    boolean piped = Options.isSet(arguments, PASSWORD_STDIN);
    String named = arguments.matchedOptionValue(USERNAME, null);
    if (!asks && (named == null || !piped)) {
      throw Options.wrong(
          arguments,
          "nobody can be asked without a terminal: give %s and %s, or %s"
              .formatted(USERNAME, PASSWORD_STDIN, WITH_TOKEN));
    }
    var username = named != null ? named : ask(arguments, "E-mail: ", false);
    var password = piped ? standardInput() : ask(arguments, "Password: ", true);
    if (username.isBlank() || password.isEmpty()) {
      throw Options.wrong(arguments, "e-mail and password must not be empty");
    }
    var code = Optional.<String>ofNullable(arguments.matchedOptionValue(TOTP, null));
    var first = exchange(arguments, connection, output, username, password, code);
    // What the API says where a code is missing is not known; it is asked for after any refusal.
    if (!(first.problem() instanceof Problem.Denied) || code.isPresent() || !asks || piped) {
      return first;
    }
    host.streams().err().println("Refused: " + first.problem().message());
    host.streams().err().flush();
    var asked = ask(arguments, "Two-factor code (empty to give up): ", false);
    return asked.isBlank()
        ? first
        : exchange(arguments, connection, output, username, password, Optional.of(asked.strip()));
  }

  private Attempt exchange(
      ParseResult arguments,
      ConnectionOptions connection,
      OutputOptions output,
      String username,
      String password,
      Optional<String> code) {
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

  private StoredCredential token(ParseResult arguments, ConnectionOptions connection)
      throws IOException, InterruptedException {
    var token = (host.terminals().in() ? ask(arguments, "Token: ", true) : standardInput()).strip();
    if (token.isEmpty() || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw Options.wrong(arguments, "standard input holds nothing that could be a token");
    }
    return new StoredCredential(
        connection.baseUrl(),
        token,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private String ask(ParseResult arguments, String question, boolean secret)
      throws IOException, InterruptedException {
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

  /// What was given here holds for the profile from now on.
  private static void remember(ParseResult arguments, ConnectionOptions connection)
      throws IOException {
    if (arguments.hasMatchedOption(ConnectionOptions.BASE_URL)) {
      connection.settings().store(Setting.BASE_URL, connection.baseUrl().toString());
    }
    if (arguments.hasMatchedOption(STORAGE)) {
      Settings.of(arguments, connection.settings().environment())
          .store(Setting.STORAGE, arguments.matchedOptionValue(STORAGE, ""));
    }
  }

  private int succeed(
      OutputOptions output, Settings settings, CredentialStore store, StoredCredential credential) {
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("Profile", settings.profile());
    properties.put("Storage", store.name());
    properties.put("User", credential.user().orElse(null));
    properties.put("Expires", credential.expires().map(Object::toString).orElse(null));
    properties.put("BaseUrl", credential.baseUrl().toString());
    var rows = new ArrayList<Report.Row>();
    rows.add(new Report.Row("Profile", settings.profile()));
    rows.add(new Report.Row("Storage", store.name()));
    credential.expires().ifPresent(end -> rows.add(new Report.Row("Expires", end.toString())));
    var message = "Logged in" + credential.user().map(" as "::concat).orElse("");
    output.print(
        new Report("auth login", ExitCode.OK, 200, message, List.copyOf(rows), properties), host);
    return ExitCode.OK.code();
  }

  private int fail(OutputOptions output, Problem problem) {
    output.print(failure("auth login", "Not logged in", problem), host);
    return ExitCode.of(problem).code();
  }

  /// A failure that is about no message.
  static Report failure(String command, String headline, Problem problem) {
    var error = new LinkedHashMap<String, @Nullable Object>();
    error.put("PropertyName", null);
    error.put("Message", problem.message());
    error.put("AttemptedValue", null);
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("Errors", List.of(error));
    return new Report(
        command,
        ExitCode.of(problem),
        problem.status(),
        headline + ": " + problem.message(),
        List.of(),
        properties);
  }
}
