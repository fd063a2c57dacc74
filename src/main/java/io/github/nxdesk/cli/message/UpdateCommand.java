package io.github.nxdesk.cli.message;

import io.github.nxdesk.bulk.ChangeRow;
import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.bulk.rows.Place;
import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Endpoint;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.bulk.FailedRowsFile;
import io.github.nxdesk.cli.bulk.RunJournal;
import io.github.nxdesk.cli.bulk.SameChange;
import io.github.nxdesk.cli.bulk.SkippedRows;
import io.github.nxdesk.cli.options.Arguments;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.CommentOptions;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.FieldOptions;
import io.github.nxdesk.cli.options.IdArguments;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.RunOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.host.FileFailure;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Timestamps;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.update.UpdateRequest;
import io.github.nxdesk.update.Updater;
import io.github.nxdesk.update.WriteLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/// `nxdesk update`.
public final class UpdateCommand implements Command {
  private static final String NO_READ = "--no-read";
  private static final String IF_UPDATED_ON = "--if-updated-on";

  @Override
  public String name() {
    return "update";
  }

  @Override
  public Task task() {
    return new Task(name(), "updated");
  }

  @Override
  public Access access() {
    return Access.WRITE;
  }

  @Override
  public Syntax syntax() {
    var syntax =
        Syntax.of(
            name(),
            "Update help desk messages. Fields you don't name are never touched.",
            "nxdesk update 87654321 --priority=High --sandbox",
            "nxdesk update 87654321 --owner-id=1203 --closed --dry-run --sandbox",
            "nxdesk update 87654321 --unset owner-id --sandbox",
            "nxdesk update 87654321 87654322 87654323 --closed --sandbox");
    IdArguments.addTo(syntax);
    syntax.add(SameChange.option());
    FieldOptions.addTo(syntax);
    CommentOptions.addTo(syntax);
    RunOptions.addWithFailedTo(syntax);
    syntax
        .group(Syntax.Group.SAFETY)
        .add(
            Options.text(
                IF_UPDATED_ON,
                "TIMESTAMP",
                "Update only if the record's UpdatedOn is still TIMESTAMP."),
            Options.flag(
                NO_READ,
                "Send exactly the given fields without reading the record first; all required"
                    + " fields must be given."))
        .exclusive(NO_READ, IF_UPDATED_ON);
    ConnectionOptions.addTo(syntax);
    OutputOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    var arguments = invocation.arguments();
    SameChange.refuseWords(arguments);
    var options = RunOptions.from(arguments);
    var change = FieldOptions.from(arguments, invocation.in());
    if (change.isEmpty()) {
      throw CommandException.usage("nothing to update; specify at least one field");
    }
    var request = request(invocation, change, options.dryRun());
    return SameChange.isAsked(arguments)
        ? new SameChange(invocation, task(), options, change, request).run()
        : new Result.Single(updateOne(invocation, options, request));
  }

  /// The request for each message, from the options and, if nothing is read, from the profile.
  private static UpdateRequest request(Invocation invocation, Change change, boolean dryRun) {
    var arguments = invocation.arguments();
    boolean read = !arguments.isSet(NO_READ);
    var defaults = read ? Change.NONE : invocation.settings().defaults();
    var _ = CommentOptions.text(arguments);
    return new UpdateRequest(
        defaults.over(change), read, dryRun, ifUpdatedOn(arguments), Optional.empty());
  }

  private Outcome updateOne(Invocation invocation, RunOptions options, UpdateRequest template) {
    var change =
        IdArguments.values(invocation.arguments()).stream()
            .reduce(template.change(), (all, id) -> all.with(Field.ID, id), Change::over);
    var unread = template.with(change);
    unread
        .problem()
        .ifPresent(problem -> {
          throw new CommandException(problem);
        });
    var endpoint = invocation.open(options.paced(), options.interval());
    var request = invocation.commented(unread, endpoint);
    // A script may name one message or several; both write the file of failed rows.
    try (var failed =
        FailedRowsFile.in(
            options.failed().filter(_ -> !options.dryRun()),
            Optional.empty(),
            SkippedRows.none())) {
      var outcome =
          new Updater(endpoint.client()).update(request, log(invocation, request, endpoint));
      var row = new Row(1, new Place(1, 1), change);
      failed.keep(new ChangeRow(row, request), outcome);
      return outcome;
    } catch (IOException | UncheckedIOException e) {
      var message = String.valueOf(e.getMessage());
      throw FileFailure.isFullDisk(e)
          ? CommandException.storage(message)
          : CommandException.usage(message);
    }
  }

  /// The log of the write.
  private WriteLog log(Invocation invocation, UpdateRequest request, Endpoint endpoint) {
    if (request.dryRun() || !RunJournal.isWanted(invocation)) {
      return WriteLog.NONE;
    }
    var fields =
        request.change().without(Field.ID).fields().stream()
            .map(Field::wireName)
            .collect(Collectors.joining(", "));
    var words = "update of " + request.id() + ": " + fields;
    return RunStore.logOfOne(
        invocation.host(), invocation.order(endpoint, name(), words, Optional.empty()));
  }

  private static Optional<Instant> ifUpdatedOn(Arguments arguments) {
    var text = arguments.text(IF_UPDATED_ON);
    var instant = text.flatMap(Timestamps::parse);
    if (text.isPresent() && instant.isEmpty()) {
      throw CommandException.usage(
          "%s: '%s' is not a timestamp; give one like 2025-01-15T10:30:00Z"
              .formatted(IF_UPDATED_ON, text.get()));
    }
    return instant;
  }
}
