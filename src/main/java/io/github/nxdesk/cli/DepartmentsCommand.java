package io.github.nxdesk.cli;

import io.github.nxdesk.find.Departments;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Listing;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.RelatedSheets;
import io.github.nxdesk.output.Task;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk departments`.
final class DepartmentsCommand implements Command {
  private static final Task TASK = new Task("departments", "listed", "department");

  private final Host host;
  private final Connector connector;

  DepartmentsCommand(Host host, Connector connector) {
    this.host = host;
    this.connector = connector;
  }

  @Override
  public String name() {
    return "departments";
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
            "List the help desk's departments.",
            "nxdesk departments --sandbox",
            "nxdesk departments --business-id=1376 -o csv --sandbox");
    spec.addOption(FieldOptions.option(Field.BUSINESS_ID));
    ConnectionOptions.addTo(spec);
    OutputOptions.addTo(spec, List.of(OutputFormat.values()));
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    var connection = ConnectionOptions.from(arguments, host.environment());
    var listing = output.listing(TASK, RelatedSheets.DEPARTMENTS, host);
    String given = arguments.matchedOptionValue(Field.BUSINESS_ID.flag(), null);
    var business = Optional.ofNullable(given).map(Field.BUSINESS_ID.type()::parse);
    var error = business.flatMap(Field.BUSINESS_ID::check);
    if (error.isPresent()) {
      return fail(
          listing,
          new Problem.Invalid(null, "Not sent: some values are wrong.", List.of(error.get())));
    }
    var businessId = business.map(value -> value instanceof Int(var id) ? id : null).orElse(null);
    return connector.connect(
        arguments,
        connection,
        output,
        desk -> list(desk, businessId, listing),
        problem -> fail(listing, problem));
  }

  private static int list(
      NexudusClient desk, @Nullable Long businessId, Listing<Department> listing) {
    return switch (new Departments(desk).all()) {
      case Refused<List<Department>>(var problem) -> fail(listing, problem);
      case Given<List<Department>>(_, var departments) -> {
        listing.add(
            departments.stream()
                .filter(each -> businessId == null || businessId.equals(each.businessId()))
                .toList());
        listing.end();
        yield ExitCode.OK.code();
      }
    };
  }

  private static int fail(Listing<?> listing, Problem problem) {
    listing.fail(problem);
    return ExitCode.of(problem).code();
  }
}
