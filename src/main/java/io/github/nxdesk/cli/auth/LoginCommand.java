package io.github.nxdesk.cli.auth;

import io.github.nxdesk.auth.Credential;
import io.github.nxdesk.auth.CredentialStore;
import io.github.nxdesk.auth.Session;
import io.github.nxdesk.auth.StoreException;
import io.github.nxdesk.auth.StoredCredential;
import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.CredentialFinder;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.Arguments;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Report;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.settings.Setting;
import io.github.nxdesk.settings.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// `nxdesk auth login`.
public final class LoginCommand implements Command {
  static final String USERNAME = "--username";
  static final String PASSWORD_STDIN = "--password-stdin";
  static final String TOTP = "--totp";
  static final String WITH_TOKEN = "--with-token";
  private static final String STORAGE = "--storage";

  @Override
  public String name() {
    return "login";
  }

  @Override
  public Task task() {
    return Task.ofProgram("auth login", "logged in");
  }

  @Override
  public Access access() {
    return Access.READ;
  }

  @Override
  public Syntax syntax() {
    var syntax =
        Syntax.of(
                name(),
                "Log in with email and password, and store the token.",
                "echo \"$PASSWORD\" | nxdesk auth login --username=me@example.com --password-stdin"
                    + " --storage=file",
                "echo \"$NEXUDUS_TOKEN\" | nxdesk auth login --with-token --storage=file")
            .add(
                Options.text(USERNAME, "EMAIL", "Email address of the user. Default: ask."),
                Options.flag(
                    PASSWORD_STDIN, "Read the password from standard input. Default: ask."),
                Options.text(TOTP, "CODE", "Two-factor code, if the account uses one."),
                Options.flag(WITH_TOKEN, "Store a token from standard input instead."),
                Options.choice(
                    STORAGE,
                    "WHERE",
                    Arrays.stream(CredentialStore.Kind.values()).map(kind -> kind.label()).toList(),
                    "Where to store the token: keyring (the operating system's) or file (plain"
                        + " text, readable only by you). Default: the profile's, then keyring."));
    ConnectionOptions.addForServiceTo(syntax);
    OutputOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    try {
      // First: nobody should type a password for a store that does not work.
      var store = store(invocation);
      var dialog = new LoginDialog(invocation);
      var credential =
          invocation.arguments().isSet(WITH_TOKEN) ? dialog.takeToken() : dialog.logIn();
      invocation
          .check(Session.of(new Credential.Bearer(credential.token())))
          .ifPresent(problem -> {
            throw new CommandException(problem);
          });
      store.write(invocation.settings().profile(), credential.toJson());
      remember(invocation);
      return new Result.About(report(invocation, store, credential));
    } catch (StoreException e) {
      if (choosesFile(invocation)) {
        throw CommandException.storage(
            "The credential can't be stored in a file: " + e.getMessage());
      }
      throw CommandException.usage(
          ("there is no keyring to store the credential in (%s); to store it in a plain"
                  + " text file that only you can read, add --storage=file")
              .formatted(e.getMessage()));
    } catch (IOException e) {
      throw CommandException.usage(String.valueOf(e.getMessage()));
    } catch (InterruptedException _) {
      throw new CommandException(
          new Problem.Interrupted(
              invocation.host().interruption().signal(),
              "Interrupted; nothing was stored.",
              false));
    }
  }

  private static CredentialStore store(Invocation invocation)
      throws StoreException, InterruptedException {
    var named = invocation.arguments().text(STORAGE);
    if (named.isPresent()) {
      try {
        Setting.STORAGE.check(named.get());
      } catch (IllegalArgumentException e) {
        throw CommandException.usage("%s %s".formatted(STORAGE, e.getMessage()));
      }
    }
    var finder = new CredentialFinder(invocation.host());
    var store =
        named.isEmpty()
            ? finder.store(invocation.settings())
            : finder.store(CredentialStore.Kind.valueOf(named.get().toUpperCase(Locale.ROOT)));
    var _ = store.read(invocation.settings().profile());
    return store;
  }

  private static boolean choosesFile(Invocation invocation) {
    return invocation
        .arguments()
        .text(STORAGE)
        .orElseGet(() -> invocation.settings().value(Setting.STORAGE).orElseThrow().text())
        .equals(CredentialStore.Kind.FILE.label());
  }

  /// Stores the given options in the profile.
  private static void remember(Invocation invocation) throws IOException {
    Arguments arguments = invocation.arguments();
    var settings = invocation.settings();
    if (arguments.has(ConnectionOptions.BASE_URL)) {
      settings = settings.store(Setting.BASE_URL, invocation.connection().baseUrl().toString());
    }
    if (arguments.has(STORAGE)) {
      settings.store(Setting.STORAGE, arguments.text(STORAGE).orElseThrow());
    }
  }

  private static Report report(
      Invocation invocation, CredentialStore store, StoredCredential credential) {
    Settings settings = invocation.settings();
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("Profile", settings.profile());
    properties.put("Storage", store.name());
    properties.put("User", credential.user().orElse(null));
    properties.put("Expires", credential.expires().map(Object::toString).orElse(null));
    properties.put("BaseUrl", credential.baseUrl().toString());
    var rows = new ArrayList<Report.Row>();
    rows.add(new Report.Row("Profile", settings.profile()));
    rows.add(new Report.Row("Storage", store.name()));
    if (invocation.arguments().has(ConnectionOptions.BASE_URL)) {
      rows.add(new Report.Row("Base URL", credential.baseUrl() + " (saved in the profile)"));
    }
    credential.expires().ifPresent(end -> rows.add(new Report.Row("Expires", end.toString())));
    var message = "Logged in" + credential.user().map(" as "::concat).orElse("");
    return new Report("auth login", ExitCode.OK, 200, message, List.copyOf(rows), properties);
  }
}
