package io.github.nxdesk.cli.message;

import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.Arguments;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.FieldNames;
import io.github.nxdesk.cli.options.FilterOptions;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.find.MessageSearch;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Query;
import io.github.nxdesk.model.Timestamps;
import io.github.nxdesk.output.MessageColumns;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.Sheet;
import io.github.nxdesk.output.Task;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `nxdesk list`.
public final class ListCommand implements Command {
  private static final String DESC = "--desc";
  private static final String LIMIT = "--limit";
  private static final String ALL = "--all";
  private static final String BOM = "--bom";
  private static final long USUAL_LIMIT = 50;

  @Override
  public String name() {
    return "list";
  }

  @Override
  public Task task() {
    return new Task(name(), "listed");
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
            "Find help desk messages. Without a filter, list the newest.",
            "nxdesk list --no-closed --priority=Critical --sandbox",
            "nxdesk list --subject=outage --created-from=2025-01-15 --sort=Priority --desc"
                + " --sandbox",
            "nxdesk list --owner-id=501 --all -o csv --sandbox",
            "nxdesk list --department=Billing -o ids --sandbox");
    FilterOptions.addTo(syntax);
    syntax.group(Syntax.Group.OUTPUT);
    FieldNames.addTo(syntax);
    syntax
        .add(
            Options.flag(DESC, "Sort in descending order."),
            Options.text(
                LIMIT, "N", "Show at most N messages. Default: %d.".formatted(USUAL_LIMIT)),
            Options.flag(ALL, "Show all matching messages."),
            Options.flag(BOM, "Begin CSV with a byte order mark, for spreadsheets."))
        .exclusive(LIMIT, ALL);
    OutputOptions.addTo(syntax, List.of(OutputFormat.values()));
    ConnectionOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    var arguments = invocation.arguments();
    var now = invocation.host().clock().instant();
    var filters = FilterOptions.from(arguments, now);
    var format = invocation.output().format();
    var columns = columns(arguments, format);
    if (arguments.isSet(BOM) && format != OutputFormat.CSV) {
      throw CommandException.usage(
          "%s works with csv output only; use -o csv, or leave it out".formatted(BOM));
    }
    var sheet =
        sheet(columns, format, FieldNames.hasDepartment(arguments), now)
            .withByteOrderMark(arguments.isSet(BOM));
    long limit = limit(arguments);
    var order = FieldNames.sort(arguments, Field.CREATED_ON);
    boolean descending = !arguments.has(FieldNames.SORT) || arguments.isSet(DESC);
    var client = invocation.connect();
    var query = new Query(filters.conditions(), order, descending);
    var search = new MessageSearch(client, query, needed(columns));
    return new Result.Records<>(
        sheet,
        taker -> {
          var end = search.run(limit, taker);
          return new Result.Source.End(end.problem(), note(end));
        });
  }

  private static Optional<String> note(MessageSearch.End end) {
    if (end.found() == 0) {
      return Optional.of("No messages found.");
    }
    if (!end.more()) {
      return Optional.empty();
    }
    var of = end.total() == null ? "" : " of about %d".formatted(end.total());
    return Optional.of("Showing the first %d%s; %s shows all.".formatted(end.found(), of, ALL));
  }

  private static List<Field> columns(Arguments arguments, OutputFormat format) {
    var named = FieldNames.columns(arguments);
    return switch (format) {
      case TEXT -> named;
      case CSV -> named.isEmpty() ? MessageColumns.fields() : named;
      case JSON, NDJSON, IDS -> {
        if (!named.isEmpty()) {
          throw CommandException.usage(
              "%s works with text and csv output only; %s prints %s"
                  .formatted(
                      FieldNames.COLUMNS,
                      format.label(),
                      format == OutputFormat.IDS
                          ? "IDs alone"
                          : "the whole record, from which jq can pick fields"));
        }
        yield named;
      }
    };
  }

  private static Sheet<Message> sheet(
      List<Field> columns, OutputFormat format, boolean department, Instant now) {
    return columns.isEmpty() && format == OutputFormat.TEXT
        ? MessageColumns.overview(now, Timestamps::parse)
        : MessageColumns.of(columns, department);
  }

  /// The fields that a list's records must have: those that can be changed. Others can be missing.
  private static List<Field> needed(List<Field> columns) {
    return columns.stream().filter(Field::isChangeable).toList();
  }

  private static long limit(Arguments arguments) {
    var text = arguments.text(LIMIT);
    if (text.isEmpty()) {
      return arguments.isSet(ALL) ? Long.MAX_VALUE : USUAL_LIMIT;
    }
    if (!text.get().strip().matches("0*[1-9]\\d{0,8}")) {
      throw CommandException.usage(
          "%s: '%s' is not a number, 1 or greater; %s shows all matching messages"
              .formatted(LIMIT, text.get(), ALL));
    }
    return Long.parseLong(text.get().strip());
  }
}
