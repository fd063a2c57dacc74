package io.github.nxdesk.cli;

import io.github.nxdesk.auth.Grant;
import io.github.nxdesk.auth.TokenExchange.Result.Issued;
import io.github.nxdesk.auth.TokenExchange.Result.Refused;
import io.github.nxdesk.host.Durations;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.http.AddedRoots;
import io.github.nxdesk.http.RequestListener;
import io.github.nxdesk.http.Target;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.ConnectionProbe;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Report;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk doctor`. What it prints is fit for a bug report: no secret, no message.
final class DoctorCommand implements Command {
  /// Tokens and throttling go by the minute.
  private static final Duration TOLERATED_SKEW = Duration.ofMinutes(1);

  private final Host host;
  private final Connector connector;
  private final String version;

  DoctorCommand(Host host, Connector connector, String version) {
    this.host = host;
    this.connector = connector;
    this.version = version;
  }

  /// One line of the report.
  ///
  /// @param problem what is wrong; empty if all is well
  private record Check(String name, String text, Optional<Problem> problem) {
    static Check ok(String name, String text) {
      return new Check(name, text, Optional.empty());
    }

    static Check failed(String name, Problem problem) {
      return new Check(name, problem.message().replace('\n', ' '), Optional.of(problem));
    }

    Map<String, @Nullable Object> properties() {
      var map = new LinkedHashMap<String, @Nullable Object>();
      map.put("Name", name);
      map.put("Result", problem.map(reason -> ExitCode.of(reason).label()).orElse("ok"));
      map.put("Message", text);
      return map;
    }
  }

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public CommandSpec spec() {
    var spec =
        HelpText.describe(
            CommandSpec.create().name(name()),
            "Check the set-up, and say what to mend. Fit for a bug report: no secrets in it.",
            "nxdesk doctor",
            "nxdesk doctor -o json");
    ConnectionOptions.addWithTokenFileTo(spec);
    OutputOptions.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    var connection = ConnectionOptions.from(arguments, host.environment());
    var target = connector.target(arguments, connection);
    var checks = new ArrayList<Check>();
    checks.add(
        Check.ok(
            "Version",
            "nxdesk %s, Java %s, %s"
                .formatted(
                    version, System.getProperty("java.version"), System.getProperty("os.name"))));
    checks.add(Check.ok("Settings", settings(connection.settings())));
    checks.add(Check.ok("Address", target.baseUrl().toString()));
    checks.add(Check.ok("Proxy", proxy(target)));
    checks.add(trust(connection, target));
    checks.add(stateDirectory());
    if (target.route().proxy().isEmpty()) {
      checks.add(names(target));
    }
    checks.addAll(service(arguments, connection, target, connector.traffic(output)));
    return print(output, checks);
  }

  private static String settings(Settings settings) {
    return "profile '%s' (%s), %s"
        .formatted(
            settings.profile(),
            settings.origin(),
            settings.file().text().isEmpty()
                ? "no settings file"
                : settings.file().path().orElseThrow().toString());
  }

  private static String proxy(Target target) {
    return target
        .route()
        .proxy()
        .map(server -> "%s (%s)".formatted(server.address(), server.variable()))
        .orElse("none");
  }

  private static Check trust(ConnectionOptions connection, Target target) {
    try {
      int added = target.route().roots().read().size();
      return Check.ok(
          "Trust",
          connection
              .roots()
              .filter(_ -> added > 0)
              .map(file -> "built-in roots and %d of %s".formatted(added, file.file()))
              .orElse("built-in roots"));
    } catch (AddedRoots.Unreadable e) {
      return Check.failed("Trust", new Problem.Usage(e.getMessage() + "."));
    }
  }

  private Check stateDirectory() {
    var directory = host.environment().stateDirectory();
    if (directory.isEmpty()) {
      return Check.failed(
          "State", new Problem.Usage("There is no home directory: set HOME or XDG_STATE_HOME."));
    }
    Path existing = directory.get();
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return Files.isWritable(existing)
        ? Check.ok("State", directory.get().toString())
        : Check.failed(
            "State",
            new Problem.Usage(
                "%s cannot be written: mend its permissions or set XDG_STATE_HOME."
                    .formatted(existing)));
  }

  private static Check names(Target target) {
    var name = target.baseUrl().getHost().replaceAll("[\\[\\]]", "");
    try {
      return Check.ok(
          "DNS",
          Arrays.stream(InetAddress.getAllByName(name))
              .map(InetAddress::getHostAddress)
              .collect(Collectors.joining(", ", name + " is ", "")));
    } catch (UnknownHostException _) {
      return Check.failed(
          "DNS",
          new Problem.Unreachable(
              null,
              "The name %s is not known: check the network and --base-url.".formatted(name),
              false));
    }
  }

  private List<Check> service(
      ParseResult arguments, ConnectionOptions connection, Target target, RequestListener traffic) {
    var checks = new ArrayList<Check>();
    var sounding = ConnectionProbe.of(target, traffic, host);
    if (sounding.problem().isPresent()) {
      return List.of(
          Check.failed(sounding.secure() ? "Connection" : "TLS", sounding.problem().get()));
    }
    boolean encrypted = "https".equalsIgnoreCase(target.baseUrl().getScheme());
    checks.add(
        Check.ok("TLS", encrypted ? "the certificate is trusted" : "none, within this machine"));
    checks.add(
        Check.ok(
            "Connection",
            "HTTP %d in %d ms".formatted(sounding.status().orElse(0), sounding.took().toMillis())));
    sounding
        .date()
        .ifPresent(date -> checks.add(clock(Duration.between(date, host.clock().instant()))));
    var tokens = tokens(target, traffic);
    checks.add(tokens);
    if (tokens.problem().orElse(null) instanceof Problem.Interrupted) {
      return checks;
    }
    var token = connection.token(arguments, host.streams().in());
    switch (new LogIns(host).find(token, connection.settings(), target, traffic)) {
      case LogIns.Found.Nobody(var problem) -> checks.add(Check.failed("Credential", problem));
      case LogIns.Found.Somebody(var session, var origin, _) -> {
        checks.add(Check.ok("Credential", origin));
        checks.add(
            connector
                .check(target, session, traffic)
                .map(problem -> Check.failed("Read", problem))
                .orElseGet(() -> Check.ok("Read", "the API answers and lets this user read")));
      }
    }
    return checks;
  }

  private static Check clock(Duration ahead) {
    return ahead.abs().compareTo(TOLERATED_SKEW) <= 0
        ? Check.ok("Clock", "within a minute of the server's")
        : Check.failed(
            "Clock",
            new Problem.Usage(
                "This machine's clock is %s %s the server's: set it."
                    .formatted(
                        Durations.show(ahead.abs()), ahead.isNegative() ? "behind" : "ahead of")));
  }

  /// Asks with a refresh token that nobody has, and no user, so that it counts against none.
  private Check tokens(Target target, RequestListener traffic) {
    return switch (connector
        .tokens(target, traffic)
        .exchange(new Grant.Refresh("nxdesk-doctor", "nxdesk-doctor"))) {
      case Issued _, Refused(Problem.Denied _) ->
          Check.ok("Token service", "answers as the API does");
      case Refused(var problem) -> Check.failed("Token service", problem);
    };
  }

  private int print(OutputOptions output, List<Check> checks) {
    var first = checks.stream().flatMap(check -> check.problem().stream()).findFirst();
    var code = first.map(ExitCode::of).orElse(ExitCode.OK);
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("Checks", checks.stream().map(Check::properties).toList());
    var message = first.isEmpty() ? "All is well" : "Something is to be mended";
    output.print(
        new Report(
            "doctor",
            code,
            null,
            message,
            checks.stream()
                .map(check ->
                    new Report.Row(
                        check.name(), (check.problem().isEmpty() ? "ok: " : "! ") + check.text()))
                .toList(),
            properties),
        host);
    return code.code();
  }
}
