package io.github.nxdesk.cli.auth;

import io.github.nxdesk.auth.StoreException;
import io.github.nxdesk.auth.StoredCredential;
import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.CredentialFinder;
import io.github.nxdesk.cli.CredentialFinder.Found;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.Report;
import io.github.nxdesk.output.Task;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `nxdesk auth status`.
public final class StatusCommand implements Command {
  @Override
  public String name() {
    return "status";
  }

  @Override
  public Task task() {
    return Task.ofProgram("auth status", "logged in");
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
            "Show which account is used, and whether its credential works.",
            "nxdesk auth status",
            "nxdesk auth status -o json");
    ConnectionOptions.addWithTokenFileTo(syntax);
    OutputOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    return switch (invocation.credential()) {
      case Found.Nobody(var problem) ->
          report(invocation, Optional.empty(), Optional.empty(), Optional.of(problem));
      case Found.Somebody(var session, var origin, var stored) -> {
        var problem = invocation.check(session);
        // The check may have refreshed it.
        var now = stored.flatMap(former -> stored(invocation).or(() -> Optional.of(former)));
        yield report(invocation, Optional.of(origin), now, problem);
      }
    };
  }

  private static Optional<StoredCredential> stored(Invocation invocation) {
    try {
      return new CredentialFinder(invocation.host())
          .store(invocation.settings())
          .read(invocation.settings().profile())
          .flatMap(StoredCredential::parse);
    } catch (StoreException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // The rest is printed all the same.
      return Optional.empty();
    }
  }

  private Result report(
      Invocation invocation,
      Optional<String> origin,
      Optional<StoredCredential> stored,
      Optional<Problem> problem) {
    var user =
        stored
            .flatMap(StoredCredential::user)
            .or(() ->
                origin
                    .filter(name -> name.startsWith("NEXUDUS_USERNAME"))
                    .flatMap(_ -> invocation.host().environment().get("NEXUDUS_USERNAME")));
    var facts = new LinkedHashMap<String, @Nullable String>();
    facts.put("Profile", invocation.settings().profile());
    facts.put("BaseUrl", invocation.connection().baseUrl().toString());
    facts.put("Source", origin.orElse(null));
    facts.put("User", user.orElse(null));
    facts.put(
        "Expires", stored.flatMap(StoredCredential::expires).map(Object::toString).orElse(null));
    return new Result.About(
        Report.ofFacts("auth status", "The credential works", "Not logged in", facts, problem));
  }
}
