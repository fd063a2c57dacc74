package io.github.nxdesk.cli;

import io.github.nxdesk.api.HelpDesk;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.update.Timestamps;
import io.github.nxdesk.update.UpdateRequest;
import io.github.nxdesk.update.Updater;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk update`.
final class UpdateCommand implements Command {
  private static final Task TASK = new Task("update", "updated");
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
  public CommandSpec spec() {
    var spec =
        HelpText.describe(
            CommandSpec.create().name(name()),
            "Change a help desk message. Fields that are not named keep their values.",
            "nxdesk update 87654321 --priority=High --sandbox",
            "nxdesk update 87654321 --owner-id=1203 --closed --dry-run --sandbox",
            "nxdesk update 87654321 --unset owner-id --sandbox");
    IdArguments.addTo(spec);
    FieldOptions.addTo(spec);
    spec.addOption(Options.flag(DRY_RUN, "Show what would change, and send nothing."))
        .addOption(
            Options.text(
                IF_UPDATED_ON, "TIMESTAMP", "Write only if the record's UpdatedOn is still that."))
        .addOption(
            Options.flag(
                NO_READ,
                "Send exactly the given fields, unread; all required ones must be given."));
    ConnectionOptions.addTo(spec);
    OutputOptions.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    var connection = ConnectionOptions.from(arguments, host.environment());
    if (FieldOptions.readsStandardInput(arguments) && connection.readsStandardInput()) {
      throw Options.wrong(
          arguments, "--message-file and --token-file cannot both read standard input");
    }
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
                    desk -> update(desk, request),
                    problem -> new Failed(request.id(), problem)));
    output.reporter(TASK, host).outcome(outcome);
    return ExitCode.of(outcome).code();
  }

  private static Outcome update(HelpDesk desk, UpdateRequest request) {
    return new Updater(desk).update(request);
  }

  private UpdateRequest request(ParseResult arguments, Settings settings) {
    var ids = IdArguments.from(arguments).stream().distinct().toList();
    if (ids.size() > 1) {
      for (var id : ids) {
        if (id instanceof FieldValue.Text(var text)) {
          throw Options.wrong(
              arguments,
              "'%s' is not an id; a text with spaces needs quotes, and a field its --"
                  .formatted(text));
        }
      }
      throw Options.wrong(
          arguments, "one message at a time: %d ids are given".formatted(ids.size()));
    }
    var fields = FieldOptions.from(arguments, host.streams().in());
    if (fields.isEmpty()) {
      throw Options.wrong(
          arguments, "no change is named: give a field, like --priority=High or --closed");
    }
    boolean read = !Options.isSet(arguments, NO_READ);
    var written = read ? fields : settings.defaults().over(fields);
    var change = ids.isEmpty() ? written : written.with(Field.ID, ids.getFirst());
    var ifUpdatedOn = ifUpdatedOn(arguments);
    if (!read && ifUpdatedOn.isPresent()) {
      throw Options.wrong(
          arguments, "%s and %s exclude each other".formatted(NO_READ, IF_UPDATED_ON));
    }
    return new UpdateRequest(change, read, Options.isSet(arguments, DRY_RUN), ifUpdatedOn);
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
