package io.github.nxdesk.cli.config;

import io.github.nxdesk.auth.Grant;
import io.github.nxdesk.auth.TokenExchange.Result.Issued;
import io.github.nxdesk.auth.TokenExchange.Result.Refused;
import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.CredentialFinder;
import io.github.nxdesk.cli.CredentialFinder.Found;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.bulk.Confirmation;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.IdArguments;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.RunOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.host.Durations;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.http.AddedRoots;
import io.github.nxdesk.http.Target;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.ConnectionProbe;
import io.github.nxdesk.nexudus.ContractCheck;
import io.github.nxdesk.nexudus.ContractPoint;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Report;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.settings.Settings;
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

/// `nxdesk doctor`. Its output is fit for a bug report: it contains no secrets and no messages.
public final class DoctorCommand implements Command {
  private static final String CONTRACT = "--contract";
  private static final String MESSAGE = "--message";

  /// The validity of tokens and the limits are precise to about a minute.
  private static final Duration TOLERATED_SKEW = Duration.ofMinutes(1);

  /// One line of the report.
  ///
  /// @param tested false if it could not be
  /// @param problem empty if the check passed
  private record Check(String name, String text, boolean tested, Optional<Problem> problem) {
    static Check ok(String name, String text) {
      return new Check(name, text, true, Optional.empty());
    }

    static Check notTested(String name, String reason) {
      return new Check(name, "not tested: " + reason, false, Optional.empty());
    }

    static Check failed(String name, Problem problem) {
      return new Check(name, problem.message().replace('\n', ' '), true, Optional.of(problem));
    }

    String prefix() {
      if (!tested) {
        return "";
      }
      return problem.isEmpty() ? "ok: " : "! ";
    }

    Map<String, @Nullable Object> properties() {
      var map = new LinkedHashMap<String, @Nullable Object>();
      map.put("Name", name);
      map.put(
          "Result",
          tested ? problem.map(reason -> ExitCode.of(reason).label()).orElse("ok") : "not tested");
      map.put("Message", text);
      return map;
    }
  }

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public Task task() {
    return Task.ofProgram(name(), "checked");
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
            "Check the configuration and say how to fix it. The output contains no secrets.",
            "nxdesk doctor",
            "nxdesk doctor -o json",
            "nxdesk doctor --contract --message=87654321 --yes");
    syntax.add(
        Options.flag(CONTRACT, "Find out, by reading, how this service does what is undocumented."),
        Options.text(
            MESSAGE,
            "ID",
            "With --contract: also write to this message, and restore it; its UpdatedOn changes."),
        RunOptions.yes("Don't ask for confirmation before writing to that message."));
    ConnectionOptions.addWithTokenFileTo(syntax);
    OutputOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    var arguments = invocation.arguments();
    if (arguments.isSet(CONTRACT)) {
      return contract(invocation);
    }
    if (arguments.has(MESSAGE) || RunOptions.from(arguments).yes()) {
      throw CommandException.usage("%s and --yes need %s".formatted(MESSAGE, CONTRACT));
    }
    var connection = invocation.connection();
    var target = invocation.target();
    var checks = new ArrayList<Check>();
    checks.add(
        Check.ok(
            "Version",
            "nxdesk %s, Java %s, %s"
                .formatted(
                    invocation.version(),
                    System.getProperty("java.version"),
                    System.getProperty("os.name"))));
    checks.add(Check.ok("Settings", settings(invocation.settings())));
    checks.add(Check.ok("Base URL", target.baseUrl().toString()));
    checks.add(Check.ok("Proxy", proxy(target)));
    checks.add(trust(connection, target));
    checks.add(stateDirectory(invocation.host()));
    if (target.route().proxy().isEmpty()) {
      checks.add(names(target));
    }
    checks.addAll(service(invocation, target));
    return new Result.About(report(checks));
  }

  /// Each point of docs/api.md, and which way the service is.
  private static Result contract(Invocation invocation) {
    var arguments = invocation.arguments();
    var id = arguments.text(MESSAGE).map(Field.ID.type()::parse);
    IdArguments.refuse(id.flatMap(Field.ID::check).stream().toList());
    if (id.isPresent()) {
      confirm(invocation, arguments.text(MESSAGE).orElseThrow());
    }
    return switch (invocation.credential()) {
      case Found.Nobody(var problem) -> throw new CommandException(problem);
      case Found.Somebody(var session, _, _) -> {
        try (var check =
            new ContractCheck(
                invocation.target(), session, invocation.listener(), invocation.host())) {
          var problem = check.read();
          if (problem.isEmpty() && id.orElse(null) instanceof Int(var number)) {
            problem = check.write(number);
          }
          yield new Result.About(contract(check.seen(), problem));
        }
      }
    };
  }

  private static void confirm(Invocation invocation, String id) {
    if (RunOptions.from(invocation.arguments()).yes()) {
      return;
    }
    if (!Confirmation.isPossible(invocation.host())) {
      throw CommandException.usage("can't ask for confirmation without a terminal; use --yes");
    }
    if (!Confirmation.isYes(
        invocation.host(), "Write to help desk message %s, and restore it?".formatted(id))) {
      throw new CommandException(
          new Problem.Interrupted(2, "Not confirmed; nothing was changed.", false));
    }
  }

  private static Report contract(Map<ContractPoint, String> seen, Optional<Problem> problem) {
    var rows = new ArrayList<Report.Row>();
    var points = new ArrayList<Map<String, @Nullable Object>>();
    for (var point : ContractPoint.values()) {
      var way = Optional.ofNullable(seen.get(point));
      var verdict = point.verdict(way);
      rows.add(
          new Report.Row(
              "%2d %s".formatted(point.number(), point.label()),
              switch (verdict) {
                case "holds" -> "holds: " + point.usual();
                case "differs" ->
                    "differs: %s instead of %s".formatted(way.orElseThrow(), point.usual());
                default -> verdict;
              }));
      var properties = new LinkedHashMap<String, @Nullable Object>();
      properties.put("Number", point.number());
      properties.put("Name", point.label());
      properties.put("Result", verdict);
      properties.put("Assumed", point.usual());
      properties.put("Seen", way.orElse(null));
      points.add(properties);
    }
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("Contract", points);
    return new Report(
        "doctor",
        problem.map(ExitCode::of).orElse(ExitCode.OK),
        problem.map(Problem::status).orElse(null),
        problem
            .map(Problem::message)
            .orElse("What docs/api.md leaves open, and how this service does it"),
        rows,
        properties);
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
              .map(file -> "built-in roots and %d from %s".formatted(added, file.file()))
              .orElse("built-in roots"));
    } catch (AddedRoots.Unreadable e) {
      return Check.failed("Trust", new Problem.Usage(e.getMessage() + "."));
    }
  }

  private static Check stateDirectory(Host host) {
    var directory = host.environment().stateDirectory();
    if (directory.isEmpty()) {
      return Check.failed(
          "State", new Problem.Usage("There is no home directory; set HOME or XDG_STATE_HOME."));
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
                "%s is not writable; fix its permissions or set XDG_STATE_HOME."
                    .formatted(existing)));
  }

  private static Check names(Target target) {
    var name = target.baseUrl().getHost().replaceAll("[\\[\\]]", "");
    try {
      return Check.ok(
          "DNS",
          Arrays.stream(InetAddress.getAllByName(name))
              .map(InetAddress::getHostAddress)
              .collect(Collectors.joining(", ", name + " resolves to ", "")));
    } catch (UnknownHostException _) {
      return Check.failed(
          "DNS",
          new Problem.Unreachable(
              null,
              "The name %s can't be resolved; check the network and --base-url.".formatted(name),
              false));
    }
  }

  private static List<Check> service(Invocation invocation, Target target) {
    var checks = new ArrayList<Check>();
    var probe = ConnectionProbe.of(target, invocation.listener(), invocation.host());
    if (probe.problem().isPresent()) {
      return List.of(Check.failed(probe.secure() ? "Connection" : "TLS", probe.problem().get()));
    }
    boolean encrypted = "https".equalsIgnoreCase(target.baseUrl().getScheme());
    checks.add(
        Check.ok("TLS", encrypted ? "the certificate is trusted" : "not used on this machine"));
    checks.add(
        Check.ok("Connection", "the server answers, in %d ms".formatted(probe.took().toMillis())));
    probe
        .date()
        .ifPresent(
            date -> checks.add(clock(Duration.between(date, invocation.host().clock().instant()))));
    var tokens = tokens(invocation);
    checks.add(tokens);
    if (tokens.problem().orElse(null) instanceof Problem.Interrupted) {
      return checks;
    }
    switch (invocation.credential()) {
      case Found.Nobody(var problem) -> {
        checks.add(Check.failed("Credential", problem));
        checks.add(Check.notTested("Read", "there is no credential"));
      }
      case Found.Somebody(var session, var origin, _) -> {
        checks.add(Check.ok("Credential", origin));
        new CredentialFinder(invocation.host())
            .exposed(invocation.connection().tokenFile(), invocation.settings()).stream()
                .map(file -> new Problem.Usage(CredentialFinder.advice(file)))
                .forEach(problem -> checks.add(Check.failed("Credential", problem)));
        checks.add(
            invocation
                .check(session)
                .map(problem -> Check.failed("Read", problem))
                .orElseGet(() -> Check.ok("Read", "this user can read messages")));
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
                "This machine's clock is %s %s the server's; correct it."
                    .formatted(
                        Durations.show(ahead.abs()), ahead.isNegative() ? "behind" : "ahead of")));
  }

  /// Sends a refresh token that does not exist, without a user, so that it counts against nobody.
  private static Check tokens(Invocation invocation) {
    return switch (invocation
        .tokens()
        .exchange(new Grant.Refresh("nxdesk-doctor", "nxdesk-doctor"))) {
      case Issued _, Refused(_, Problem.Denied _) -> Check.ok("Token service", "works");
      case Refused(_, var problem) -> Check.failed("Token service", problem);
    };
  }

  private static Report report(List<Check> checks) {
    var first = checks.stream().flatMap(check -> check.problem().stream()).findFirst();
    var properties = new LinkedHashMap<String, @Nullable Object>();
    properties.put("Checks", checks.stream().map(Check::properties).toList());
    return new Report(
        "doctor",
        first.map(ExitCode::of).orElse(ExitCode.OK),
        null,
        first.isEmpty() ? "No problems found" : "Problems found",
        checks.stream()
            .map(check -> new Report.Row(check.name(), check.prefix() + check.text()))
            .toList(),
        properties);
  }
}
