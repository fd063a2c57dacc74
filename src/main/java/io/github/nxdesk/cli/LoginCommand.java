package io.github.nxdesk.cli;

import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.auth.CredentialStore;
import io.github.nxdesk.auth.Session;
import io.github.nxdesk.auth.StoreException;
import io.github.nxdesk.auth.StoredCredential;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk auth login`.
final class LoginCommand implements Command {
  static final String USERNAME = "--username";
  static final String PASSWORD_STDIN = "--password-stdin";
  static final String TOTP = "--totp";
  static final String WITH_TOKEN = "--with-token";
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
      var dialogue = new LogInDialogue(host, connector, arguments, connection, output);
      var given =
          Options.isSet(arguments, WITH_TOKEN) ? dialogue.takeToken() : dialogue.exchangePassword();
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
