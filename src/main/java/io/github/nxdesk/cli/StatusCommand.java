package io.github.nxdesk.cli;

import io.github.nxdesk.auth.StoreException;
import io.github.nxdesk.auth.StoredCredential;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk auth status`.
final class StatusCommand implements Command {
  private final Host host;
  private final Connector connector;

  StatusCommand(Host host, Connector connector) {
    this.host = host;
    this.connector = connector;
  }

  @Override
  public String name() {
    return "status";
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
            "Say which credential is used and whether it works.",
            "nxdesk auth status",
            "nxdesk auth status -o json");
    ConnectionOptions.addWithTokenFileTo(spec);
    OutputOptions.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    var connection = ConnectionOptions.from(arguments, host.environment());
    var target = connector.target(arguments, connection);
    var traffic = connector.traffic(output);
    var settings = connection.settings();
    var token = connection.token(arguments, host.streams().in());
    return switch (new LogIns(host).find(token, settings, target, traffic)) {
      case LogIns.Found.Nobody(var problem) ->
          print(output, connection, Optional.empty(), Optional.empty(), Optional.of(problem));
      case LogIns.Found.Somebody(var session, var origin, var stored) -> {
        var problem = connector.check(target, session, traffic);
        // A refresh on the way has changed it.
        var now = stored.flatMap(former -> stored(settings).or(() -> Optional.of(former)));
        yield print(output, connection, Optional.of(origin), now, problem);
      }
    };
  }

  private Optional<StoredCredential> stored(Settings settings) {
    try {
      return new LogIns(host)
          .store(settings)
          .read(settings.profile())
          .flatMap(StoredCredential::parse);
    } catch (StoreException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // What is known is printed all the same.
      return Optional.empty();
    }
  }

  private int print(
      OutputOptions output,
      ConnectionOptions connection,
      Optional<String> origin,
      Optional<StoredCredential> stored,
      Optional<Problem> problem) {
    var user =
        stored
            .flatMap(StoredCredential::user)
            .or(() ->
                origin
                    .filter(name -> name.startsWith("NEXUDUS_USERNAME"))
                    .flatMap(_ -> host.environment().get("NEXUDUS_USERNAME")));
    var expires = stored.flatMap(StoredCredential::expires).map(Object::toString);
    var profile = connection.settings().profile();
    var facts = new LinkedHashMap<String, @Nullable Object>();
    facts.put("Profile", profile);
    facts.put("BaseUrl", connection.baseUrl().toString());
    facts.put("Source", origin.orElse(null));
    facts.put("User", user.orElse(null));
    facts.put("Expires", expires.orElse(null));
    var rows = new ArrayList<Report.Row>();
    rows.add(new Report.Row("Profile", profile));
    rows.add(new Report.Row("Address", connection.baseUrl().toString()));
    origin.ifPresent(text -> rows.add(new Report.Row("Source", text)));
    user.ifPresent(text -> rows.add(new Report.Row("User", text)));
    expires.ifPresent(text -> rows.add(new Report.Row("Expires", text)));
    var report =
        problem
            .map(reason -> {
              var failure = LoginCommand.failure("auth status", "Not logged in", reason);
              facts.putAll(failure.properties());
              return new Report(
                  failure.command(),
                  failure.code(),
                  failure.status(),
                  failure.message(),
                  List.copyOf(rows),
                  facts);
            })
            .orElseGet(() ->
                new Report(
                    "auth status",
                    ExitCode.OK,
                    200,
                    "The credential works",
                    List.copyOf(rows),
                    facts));
    output.print(report, host);
    return report.code().code();
  }
}
