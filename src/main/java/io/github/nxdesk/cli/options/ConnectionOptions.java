package io.github.nxdesk.cli.options;

import io.github.nxdesk.host.Durations;
import io.github.nxdesk.host.Environment;
import io.github.nxdesk.http.AddedRoots;
import io.github.nxdesk.http.BaseUrl;
import io.github.nxdesk.http.ProxyServer;
import io.github.nxdesk.http.Route;
import io.github.nxdesk.settings.Setting;
import io.github.nxdesk.settings.Settings;
import java.io.InputStream;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The options that choose the service, the credential, and how long to wait.
///
/// @param sandbox whether to use the built-in sandbox instead
/// @param tokenFile the file that contains the token, or `-`
/// @param roots the file with root certificates to trust as well
/// @param maxWait maximum time to wait for one throttled request; empty if no option sets it
public record ConnectionOptions(
    URI baseUrl,
    boolean sandbox,
    Optional<String> tokenFile,
    Optional<NamedFile> roots,
    Duration timeout,
    Optional<Duration> maxWait) {
  /// The address of the service.
  public static final String BASE_URL = "--base-url";

  private static final String SANDBOX = "--sandbox";
  private static final String TOKEN_FILE = "--token-file";
  private static final String CA_CERT = "--ca-cert";
  private static final String SSL_CERT_FILE = "SSL_CERT_FILE";
  private static final String TIMEOUT = "--timeout";
  private static final String MAX_WAIT = "--max-wait";

  /// A file, and the option or variable that names it.
  public record NamedFile(String place, String file) {}

  /// Declares all of them.
  public static void addTo(Syntax syntax) {
    syntax
        .group(Syntax.Group.SHARED)
        .add(Options.flag(SANDBOX, "Use the built-in sandbox; no account or network is needed."))
        .exclusive(SANDBOX, BASE_URL)
        .exclusive(SANDBOX, TOKEN_FILE);
    addWithTokenFileTo(syntax);
  }

  /// Declares them without the sandbox.
  public static void addWithTokenFileTo(Syntax syntax) {
    syntax
        .group(Syntax.Group.SHARED)
        .add(
            Options.text(
                TOKEN_FILE,
                Options.INPUT,
                "Read the token from a file, or from standard input (-). Default: NEXUDUS_TOKEN,"
                    + " then NEXUDUS_USERNAME and NEXUDUS_PASSWORD, then the credential that"
                    + " 'nxdesk auth login' stored."));
    addForServiceTo(syntax);
  }

  /// Declares those of a command that gets its credential in another way.
  public static void addForServiceTo(Syntax syntax) {
    addProfileTo(syntax);
    syntax.add(
        Options.text(
            BASE_URL,
            "URL",
            "Base URL of the API. Default: NEXUDUS_BASE_URL, then the profile's, then %s."
                .formatted(BaseUrl.LIVE)),
        Options.text(
            CA_CERT,
            "FILE",
            "Also trust the root certificates in FILE (PEM). Default: SSL_CERT_FILE."),
        Options.text(
            TIMEOUT,
            "DURATION",
            "Time limit for one request, like 500ms, 30s or 5m. Default: 30s."),
        Options.text(
            MAX_WAIT,
            "DURATION",
            "Maximum time to wait when rate-limited. Default: 2m; 15m for many messages."));
  }

  /// Declares the profile alone.
  public static void addProfileTo(Syntax syntax) {
    syntax
        .group(Syntax.Group.SHARED)
        .add(
            Options.choice(
                "--profile",
                "NAME",
                CompletionSource.PROFILES,
                "Profile whose settings and credential to use. Default: NXDESK_PROFILE, then"
                    + " 'default'."));
  }

  /// Reads the options that the command has; the others count as not given.
  ///
  /// @throws CommandException if a value is invalid
  public static ConnectionOptions from(
      Arguments arguments, Settings settings, Environment environment) {
    boolean sandbox = arguments.isSet(SANDBOX);
    return new ConnectionOptions(
        sandbox ? BaseUrl.LIVE : baseUrl(arguments, settings),
        sandbox,
        arguments.text(TOKEN_FILE),
        arguments
            .text(CA_CERT)
            .map(file -> new NamedFile(CA_CERT, file))
            .or(() ->
                environment.get(SSL_CERT_FILE).map(file -> new NamedFile(SSL_CERT_FILE, file))),
        duration(arguments, TIMEOUT).orElse(Duration.ofSeconds(30)),
        duration(arguments, MAX_WAIT));
  }

  /// How to reach the service. Reads the file of `--ca-cert`, but only for an encrypted connection.
  public Route route(Environment environment) {
    if (!"https".equalsIgnoreCase(baseUrl.getScheme())) {
      return Route.DIRECT;
    }
    try {
      return new Route(
          ProxyServer.of(environment, baseUrl),
          roots.map(ConnectionOptions::roots).orElseGet(Route.DIRECT::roots));
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(String.valueOf(e.getMessage()));
    }
  }

  /// Whether the token comes from standard input.
  public boolean readsStandardInput() {
    return tokenFile.equals(Optional.of("-"));
  }

  /// The content of the token file, if one is named.
  public Optional<String> token(InputStream standardInput) {
    return tokenFile.map(file -> TextFile.read(TOKEN_FILE, file, standardInput));
  }

  /// A file that the command line names is read immediately. A file that the environment names for
  /// all programs is read only when it is needed, which is rare.
  private static AddedRoots roots(NamedFile file) {
    if (file.place().equals(CA_CERT)) {
      return AddedRoots.of(certificates(file));
    }
    return () -> {
      try {
        return certificates(file);
      } catch (CommandException e) {
        throw new AddedRoots.Unreadable(e.problem().message());
      }
    };
  }

  private static List<X509Certificate> certificates(NamedFile roots) {
    var pem = TextFile.read(roots.place(), roots.file(), InputStream.nullInputStream());
    try {
      return AddedRoots.parse(pem);
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(
          "%s: '%s' %s".formatted(roots.place(), roots.file(), e.getMessage()));
    }
  }

  private static URI baseUrl(Arguments arguments, Settings settings) {
    var value =
        arguments
            .text(BASE_URL)
            .map(text -> new Settings.Value(text, BASE_URL))
            .or(() -> settings.value(Setting.BASE_URL))
            .orElseThrow();
    try {
      return BaseUrl.parse(value.text());
    } catch (IllegalArgumentException e) {
      throw CommandException.usage("%s: %s".formatted(value.origin(), e.getMessage()));
    }
  }

  private static Optional<Duration> duration(Arguments arguments, String name) {
    try {
      return arguments.text(name).map(Durations::parse);
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(name + ": " + e.getMessage());
    }
  }
}
