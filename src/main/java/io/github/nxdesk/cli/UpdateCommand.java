package io.github.nxdesk.cli;

import io.github.nxdesk.bulk.ChangeRow;
import io.github.nxdesk.bulk.journal.RunOrder;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.bulk.rows.Place;
import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.Timestamps;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.update.UpdateRequest;
import io.github.nxdesk.update.Updater;
import io.github.nxdesk.update.WriteLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk update`.
final class UpdateCommand implements Command {
  private static final Task TASK = new Task("update", "updated");
  private static final String COMMENT = "--comment";
  private static final String NO_READ = "--no-read";
  private static final String DRY_RUN = "--dry-run";
  private static final String IF_UPDATED_ON = "--if-updated-on";

  private final Host host;
  private final Connector connector;

  UpdateCommand(Host host, Connector connector) {
    this.host = host;
    this.connector = connector;
  }

  @Override
  public String name() {
    return "update";
  }

  @Override
  public boolean isRemote() {
    return true;
  }

  @Override
  public boolean isChange() {
    return true;
  }

  @Override
  public CommandSpec spec() {
    var spec =
        HelpText.describe(
            CommandSpec.create().name(name()),
            "Change help desk messages. Fields that are not named keep their values.",
            "nxdesk update 87654321 --priority=High --sandbox",
            "nxdesk update 87654321 --owner-id=1203 --closed --dry-run --sandbox",
            "nxdesk update 87654321 --unset owner-id --sandbox",
            "nxdesk update 87654321 87654322 87654323 --closed --sandbox");
    IdArguments.addTo(spec);
    spec.addOption(
        Options.text(
            ManyIds.FROM,
            "FILE",
            "More IDs from a file, or - for standard input: one a line, or NDJSON with Id."));
    FieldOptions.addTo(spec);
    spec.addOption(Options.flag(DRY_RUN, "Show what would change, and send nothing."))
        .addOption(
            Options.text(
                IF_UPDATED_ON, "TIMESTAMP", "Write only if the record's UpdatedOn is still that."))
        .addOption(
            Options.flag(
                NO_READ,
                "Send exactly the given fields, unread; all required ones must be given."));
    spec.addOption(
        Options.text(COMMENT, "TEXT", "Add this comment to each message that was changed."));
    RunOptions.addTo(spec);
    ConnectionOptions.addTo(spec);
    OutputOptions.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    boolean many = isMany(arguments);
    var connection =
        many
            ? ConnectionOptions.from(arguments, host.environment(), RunSession.PATIENCE)
            : ConnectionOptions.from(arguments, host.environment());
    StandardInput.refuseTwo(
        arguments,
        Map.of(
            "--message-file",
            FieldOptions.readsStandardInput(arguments),
            "--token-file",
            connection.readsStandardInput(),
            ManyIds.FROM,
            ManyIds.readsStandardInput(arguments)));
    if (many) {
      return new ManyIds(host, connector, arguments, connection, output)
          .update(change(arguments), requestOf(arguments, connection.settings()));
    }
    var options = RunOptions.from(arguments);
    var request = request(arguments, connection.settings());
    var outcome =
        request
            .problem()
            .<Outcome>map(problem -> new Failed(request.id(), problem))
            .orElseGet(() ->
                connector.connect(
                    arguments,
                    connection,
                    output,
                    Pacing.ofOne(options.paced(), options.interval(), output, host),
                    (desk, site) -> update(desk, request, options, log(request, options, site)),
                    problem -> new Failed(request.id(), problem)));
    output.reporter(TASK, host).outcome(outcome);
    return ExitCode.of(outcome).code();
  }

  /// Where the write is noted, if it is.
  private WriteLog log(UpdateRequest request, RunOptions options, Site site) {
    if (request.dryRun() || !options.journaled()) {
      return WriteLog.NONE;
    }
    var fields =
        request.change().without(Field.ID).fields().stream()
            .map(Field::wireName)
            .collect(Collectors.joining(", "));
    var words = "update of " + request.id() + ": " + fields;
    return RunStore.logOfOne(
        host,
        new RunOrder(
            name(),
            words,
            RunOrder.digestOfCall(words, host.clock().instant()),
            site.target(),
            site.user(),
            connector.version()));
  }

  /// A script that names now one message and now several gets the file of failed rows from both.
  private Outcome update(
      NexudusClient desk, UpdateRequest request, RunOptions options, WriteLog log) {
    try (var failed = Failures.in(options.failed(), List.of())) {
      var outcome = new Updater(desk).update(request, log);
      var row = new Row(1, new Place(1, 1), request.change(), List.of());
      failed.keep(new ChangeRow(row, request), outcome);
      return outcome;
    } catch (IOException | UncheckedIOException e) {
      return new Failed(request.id(), new Problem.Usage(String.valueOf(e.getMessage())));
    }
  }

  /// Several messages, or as many as a file names.
  private static boolean isMany(ParseResult arguments) {
    var ids = IdArguments.from(arguments);
    return ManyIds.hasFile(arguments)
        || ids.stream().skip(1).anyMatch(id -> !id.equals(ids.getFirst()));
  }

  private UpdateRequest request(ParseResult arguments, Settings settings) {
    var fields = change(arguments);
    var ids = IdArguments.from(arguments);
    var change = ids.isEmpty() ? fields : fields.with(Field.ID, ids.getFirst());
    return requestOf(arguments, settings).apply(change, Options.isSet(arguments, DRY_RUN));
  }

  private Change change(ParseResult arguments) {
    ManyIds.refuseWords(arguments);
    var fields = FieldOptions.from(arguments, host.streams().in());
    if (fields.isEmpty()) {
      throw Options.wrong(
          arguments, "no change is named: give a field, like --priority=High or --closed");
    }
    return fields;
  }

  /// How a change is made, as the options and, for what is written unread, the profile say.
  private static BiFunction<Change, Boolean, UpdateRequest> requestOf(
      ParseResult arguments, Settings settings) {
    boolean read = !Options.isSet(arguments, NO_READ);
    var defaults = read ? Change.NONE : settings.defaults();
    var ifUpdatedOn = ifUpdatedOn(arguments);
    if (!read && ifUpdatedOn.isPresent()) {
      throw Options.wrong(
          arguments, "%s and %s exclude each other".formatted(NO_READ, IF_UPDATED_ON));
    }
    var comment = comment(arguments);
    return (change, dryRun) ->
        new UpdateRequest(defaults.over(change), read, dryRun, ifUpdatedOn, comment);
  }

  private static Optional<String> comment(ParseResult arguments) {
    String text = arguments.matchedOptionValue(COMMENT, null);
    if (text != null && text.isBlank()) {
      throw Options.wrong(arguments, "%s: there is nothing to say".formatted(COMMENT));
    }
    return Optional.ofNullable(text);
  }

  private static Optional<Instant> ifUpdatedOn(ParseResult arguments) {
    String text = arguments.matchedOptionValue(IF_UPDATED_ON, null);
    if (text == null) {
      return Optional.empty();
    }
    var instant = Timestamps.parse(text);
    if (instant.isEmpty()) {
      throw Options.wrong(
          arguments,
          "%s: '%s' is not a timestamp: give one like 2025-01-15T10:30:00Z"
              .formatted(IF_UPDATED_ON, text));
    }
    return instant;
  }
}
