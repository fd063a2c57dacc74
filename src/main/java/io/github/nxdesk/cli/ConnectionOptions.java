package io.github.nxdesk.cli;

import io.github.nxdesk.host.Durations;
import io.github.nxdesk.host.Environment;
import io.github.nxdesk.http.AddedRoots;
import io.github.nxdesk.http.BaseUrl;
import io.github.nxdesk.http.ProxyServer;
import io.github.nxdesk.http.Route;
import java.io.InputStream;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The options that say whom to talk to, as whom, and how patiently.
///
/// @param settings of the profile
/// @param sandbox whether to talk to the built-in stand-in instead
/// @param tokenFile the file, or `-`, that holds the token
/// @param roots the file with root certificates to trust besides
record ConnectionOptions(
    Settings settings,
    URI baseUrl,
    boolean sandbox,
    Optional<String> tokenFile,
    Optional<NamedFile> roots,
    Duration timeout,
    Duration maxWait) {
  static final String BASE_URL = "--base-url";
  private static final String SANDBOX = "--sandbox";
  private static final String TOKEN_FILE = "--token-file";
  private static final String CA_CERT = "--ca-cert";
  private static final String SSL_CERT_FILE = "SSL_CERT_FILE";
  private static final String TIMEOUT = "--timeout";
  private static final String MAX_WAIT = "--max-wait";

  static void addTo(CommandSpec spec) {
    spec.addOption(Options.flag(SANDBOX, "Talk to the built-in sandbox: no account, no network."));
    addWithTokenFileTo(spec);
  }

  /// For a command that has no business with the built-in sandbox.
  static void addWithTokenFileTo(CommandSpec spec) {
    spec.addOption(
        Options.text(
            TOKEN_FILE,
            "FILE",
            "A file with the token, or - for standard input. Default: NEXUDUS_TOKEN, then"
                + " NEXUDUS_USERNAME with NEXUDUS_PASSWORD, then what auth login stored."));
    addForServiceTo(spec);
  }

  /// For a command that needs no credential yet.
  static void addForServiceTo(CommandSpec spec) {
    Settings.addTo(spec);
    spec.addOption(
            Options.text(
                BASE_URL,
                "URL",
                "Where the API is. Default: %s, unless NEXUDUS_BASE_URL or the profile says other."
                    .formatted(BaseUrl.LIVE)))
        .addOption(
            Options.text(
                CA_CERT,
                "FILE",
                "Root certificates (PEM) to trust besides the built-in ones. Default:"
                    + " SSL_CERT_FILE."))
        .addOption(
            Options.text(
                TIMEOUT,
                "DURATION",
                "How long one request may take: 500ms, 30s, 5m. Default: 30s."))
        .addOption(
            Options.text(
                MAX_WAIT,
                "DURATION",
                "How long a throttled request may be waited out. Default: 2m, or 15m for many"
                    + " changes."));
  }

  static ConnectionOptions from(ParseResult arguments, Environment environment) {
    return from(arguments, environment, Duration.ofMinutes(2));
  }

  /// @param patience how long a throttled request may be waited out, where no option says
  static ConnectionOptions from(ParseResult arguments, Environment environment, Duration patience) {
    boolean sandbox = Options.isSet(arguments, SANDBOX);
    for (var other : new String[] {BASE_URL, TOKEN_FILE}) {
      if (sandbox && arguments.hasMatchedOption(other)) {
        throw Options.wrong(arguments, "%s and %s exclude each other".formatted(SANDBOX, other));
      }
    }
    var settings = Settings.of(arguments, environment);
    return new ConnectionOptions(
        settings,
        sandbox ? BaseUrl.LIVE : baseUrl(arguments, settings),
        sandbox,
        Optional.ofNullable(arguments.matchedOptionValue(TOKEN_FILE, null)),
        Optional.<String>ofNullable(arguments.matchedOptionValue(CA_CERT, null))
            .map(file -> new NamedFile(CA_CERT, file))
            .or(() ->
                environment.get(SSL_CERT_FILE).map(file -> new NamedFile(SSL_CERT_FILE, file))),
        duration(arguments, TIMEOUT, Duration.ofSeconds(30)),
        duration(arguments, MAX_WAIT, patience));
  }

  /// A file, and the option or variable that names it.
  record NamedFile(String place, String file) {}

  /// How the service is reached. The file that an option names is read here, and only for an
  /// encrypted connection.
  Route route(ParseResult arguments, Environment environment) {
    if (!"https".equalsIgnoreCase(baseUrl.getScheme())) {
      return Route.DIRECT;
    }
    try {
      return new Route(
          ProxyServer.of(environment, baseUrl),
          roots.map(file -> roots(arguments, file)).orElseGet(Route.DIRECT::roots));
    } catch (IllegalArgumentException e) {
      throw Options.wrong(arguments, String.valueOf(e.getMessage()));
    }
  }

  /// What the command line names is read at once. What the environment names for all programs is
  /// read where it is needed, which is seldom.
  private static AddedRoots roots(ParseResult arguments, NamedFile file) {
    if (file.place().equals(CA_CERT)) {
      return AddedRoots.of(certificates(arguments, file));
    }
    return () -> {
      try {
        return certificates(arguments, file);
      } catch (ParameterException e) {
        throw new AddedRoots.Unreadable(String.valueOf(e.getMessage()));
      }
    };
  }

  private static List<X509Certificate> certificates(ParseResult arguments, NamedFile roots) {
    var pem = TextFile.read(arguments, roots.place(), roots.file(), InputStream.nullInputStream());
    try {
      return AddedRoots.parse(pem);
    } catch (IllegalArgumentException e) {
      throw Options.wrong(
          arguments, "%s: '%s' %s".formatted(roots.place(), roots.file(), e.getMessage()));
    }
  }

  /// Whether the token comes from standard input.
  boolean readsStandardInput() {
    return tokenFile.equals(Optional.of("-"));
  }

  /// What the token file holds, if one is named.
  Optional<String> token(ParseResult arguments, InputStream standardInput) {
    return tokenFile.map(file -> TextFile.read(arguments, TOKEN_FILE, file, standardInput));
  }

  private static URI baseUrl(ParseResult arguments, Settings settings) {
    String flag = arguments.matchedOptionValue(BASE_URL, null);
    var value =
        flag != null
            ? new Settings.Value(flag, BASE_URL)
            : settings.value(Setting.BASE_URL).orElseThrow();
    try {
      return BaseUrl.parse(value.text());
    } catch (IllegalArgumentException e) {
      throw Options.wrong(arguments, "%s: %s".formatted(value.origin(), e.getMessage()));
    }
  }

  private static Duration duration(ParseResult arguments, String name, Duration usual) {
    String text = arguments.matchedOptionValue(name, null);
    try {
      return text == null ? usual : Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw Options.wrong(arguments, name + ": " + e.getMessage());
    }
  }
}
