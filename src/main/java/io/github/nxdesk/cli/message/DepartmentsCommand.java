package io.github.nxdesk.cli.message;

import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.FieldOptions;
import io.github.nxdesk.cli.options.IdArguments;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.find.Departments;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.RelatedSheets;
import io.github.nxdesk.output.Task;
import java.util.List;

/// `nxdesk departments`.
public final class DepartmentsCommand implements Command {
  @Override
  public String name() {
    return "departments";
  }

  @Override
  public Task task() {
    return new Task(name(), "listed", "department");
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
                "List the help desk's departments.",
                "nxdesk departments --sandbox",
                "nxdesk departments --business-id=1376 -o csv --sandbox")
            .group(Syntax.Group.OTHER)
            .add(FieldOptions.option(Field.BUSINESS_ID));
    OutputOptions.addTo(syntax, List.of(OutputFormat.values()));
    ConnectionOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    var business =
        invocation.arguments().text(Field.BUSINESS_ID.flag()).map(Field.BUSINESS_ID.type()::parse);
    IdArguments.refuse(business.flatMap(Field.BUSINESS_ID::check).stream().toList());
    var departments =
        Invocation.need(new Departments(invocation.connect()).all()).stream()
            .filter(each ->
                business.isEmpty()
                    || (each.businessId() != null
                        && business.get().equals(new Int(each.businessId()))))
            .toList();
    return new Result.Records<>(
        RelatedSheets.DEPARTMENTS,
        taker -> {
          var _ = taker.test(departments); // Nothing more would follow.
          return Result.Source.End.COMPLETE;
        });
  }
}
