package io.github.nxdesk.cli;

import io.github.nxdesk.find.MessageSearch;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Query;
import io.github.nxdesk.model.Timestamps;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Listing;
import io.github.nxdesk.output.MessageColumns;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.Sheet;
import io.github.nxdesk.output.Task;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk list`.
final class ListCommand implements Command {
  private static final Task TASK = new Task("list", "listed");
  private static final String DESC = "--desc";
  private static final String LIMIT = "--limit";
  private static final String ALL = "--all";
  private static final long USUAL_LIMIT = 50;

  private final Host host;
  private final Connector connector;

  ListCommand(Host host, Connector connector) {
    this.host = host;
    this.connector = connector;
  }

  @Override
  public String name() {
    return "list";
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
            "Find help desk messages. Without a filter: the newest.",
            "nxdesk list --no-closed --priority=Critical --sandbox",
            "nxdesk list --subject=outage --created-from=2025-01-15 --sort=Priority --desc"
                + " --sandbox",
            "nxdesk list --owner-id=501 --all -o csv --sandbox",
            "nxdesk list --department=Billing -o ids --sandbox");
    FilterOptions.addTo(spec);
    ColumnNames.addTo(spec);
    spec.addOption(Options.flag(DESC, "Sort downwards: the largest or newest first."))
        .addOption(
            Options.text(
                LIMIT, "N", "How many to show at most. Default: %d.".formatted(USUAL_LIMIT)))
        .addOption(Options.flag(ALL, "Show all that are found."));
    ConnectionOptions.addTo(spec);
    OutputOptions.addTo(spec, List.of(OutputFormat.values()));
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    var connection = ConnectionOptions.from(arguments, host.environment());
    var filters = FilterOptions.from(arguments, host.clock().instant());
    var columns = columns(arguments, output.format());
    long limit = limit(arguments);
    var order = ColumnNames.sort(arguments, Field.CREATED_ON);
    boolean descending = !ColumnNames.isSorted(arguments) || Options.isSet(arguments, DESC);
    var listing = output.listing(TASK, sheet(columns, output.format()), host);
    if (!filters.errors().isEmpty()) {
      return fail(
          listing, new Problem.Invalid(null, "Not sent: some values are wrong.", filters.errors()));
    }
    return connector.connect(
        arguments,
        connection,
        output,
        desk -> {
          var query = new Query(filters.conditions(), order, descending);
          return list(new MessageSearch(desk, query, needed(columns)), limit, listing, output);
        },
        problem -> fail(listing, problem));
  }

  private int list(
      MessageSearch search, long limit, Listing<Message> listing, OutputOptions output) {
    var out = host.streams().out();
    var end =
        search.run(
            limit,
            messages -> {
              listing.add(messages);
              // Flushes too. Whoever reads may have seen enough and gone, as `head` does.
              return !out.checkError();
            });
    if (end.problem().isPresent()) {
      return fail(listing, end.problem().get());
    }
    listing.end();
    if (out.checkError()) {
      return ExitCode.OK.code(); // What that means is decided where the program ends.
    }
    if (output.format() == OutputFormat.TEXT && !output.quiet()) {
      note(end).ifPresent(host.streams().err()::println);
    }
    return ExitCode.OK.code();
  }

  private static Optional<String> note(MessageSearch.End end) {
    if (end.found() == 0) {
      return Optional.of("No message is found.");
    }
    if (!end.more()) {
      return Optional.empty();
    }
    var of = end.total() == null ? "" : " of about %d".formatted(end.total());
    return Optional.of("The first %d%s; %s shows all.".formatted(end.found(), of, ALL));
  }

  private static List<Field> columns(ParseResult arguments, OutputFormat format) {
    var named = ColumnNames.columns(arguments);
    return switch (format) {
      case TEXT -> named;
      case CSV -> named.isEmpty() ? MessageColumns.fields() : named;
      case JSON, NDJSON, IDS -> {
        if (!named.isEmpty()) {
          throw Options.wrong(
              arguments,
              "--columns is for text and csv; %s has %s"
                  .formatted(
                      format.label(),
                      format == OutputFormat.IDS
                          ? "ids alone"
                          : "the whole record, of which jq takes what you want"));
        }
        yield named;
      }
    };
  }

  private Sheet<Message> sheet(List<Field> columns, OutputFormat format) {
    return columns.isEmpty() && format == OutputFormat.TEXT
        ? MessageColumns.overview(host.clock().instant(), Timestamps::parse)
        : MessageColumns.of(columns);
  }

  /// What a list's records must not lack: what can be edited. What only the API writes may stay out
  /// where it is left out.
  private static List<Field> needed(List<Field> columns) {
    return columns.stream().filter(Field::isChangeable).toList();
  }

  private static long limit(ParseResult arguments) {
    String text = arguments.matchedOptionValue(LIMIT, null);
    boolean all = Options.isSet(arguments, ALL);
    if (text == null) {
      return all ? Long.MAX_VALUE : USUAL_LIMIT;
    }
    if (all) {
      throw Options.wrong(arguments, "%s and %s exclude each other".formatted(LIMIT, ALL));
    }
    if (!text.strip().matches("0*[1-9]\\d{0,8}")) {
      throw Options.wrong(
          arguments,
          "%s: '%s' is not a number from 1; %s shows all that are found"
              .formatted(LIMIT, text, ALL));
    }
    return Long.parseLong(text.strip());
  }

  private static int fail(Listing<?> listing, Problem problem) {
    listing.fail(problem);
    return ExitCode.of(problem).code();
  }
}
