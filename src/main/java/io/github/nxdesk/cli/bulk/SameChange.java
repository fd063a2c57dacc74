package io.github.nxdesk.cli.bulk;

import io.github.nxdesk.bulk.ChangeRows;
import io.github.nxdesk.bulk.rows.RowInput;
import io.github.nxdesk.bulk.rows.RowReaders;
import io.github.nxdesk.bulk.rows.RowValidation;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.Arguments;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.CommentOptions;
import io.github.nxdesk.cli.options.IdArguments;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.RunOptions;
import io.github.nxdesk.host.Digest;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.update.UpdateRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;

/// The same change to several messages, whose IDs are in the arguments or in a file.
///
/// @param change what the options name
/// @param template the request for each message, without its ID
public record SameChange(
    Invocation invocation, Task task, RunOptions options, Change change, UpdateRequest template) {
  private static final String FROM = "--ids-from";

  /// `--ids-from`.
  public static OptionSpec option() {
    return Options.text(
        FROM,
        Options.INPUT,
        "Read IDs from a file, or from standard input (-): words, CSV, JSON or NDJSON.");
  }

  /// Whether the arguments name several messages, or a file of them.
  public static boolean isAsked(Arguments arguments) {
    return arguments.has(FROM) || IdArguments.values(arguments).size() > 1;
  }

  /// Refuses words among several IDs: they more likely belong to an option.
  public static void refuseWords(Arguments arguments) {
    var ids = IdArguments.values(arguments);
    for (var id : ids) {
      if (ids.size() > 1 && id instanceof FieldValue.Text(var text)) {
        throw CommandException.usage(
            "'%s' is not an ID; quote text that contains spaces, and start options with --"
                .formatted(text));
      }
    }
  }

  /// Makes the change.
  public Result run() {
    var arguments = invocation.arguments();
    var ids = IdArguments.values(arguments);
    if (arguments.has(FROM) && !ids.isEmpty()) {
      throw CommandException.usage("%s and IDs can't be used together".formatted(FROM));
    }
    IdArguments.refuseInvalid(ids);
    of(new Int(1))
        .problem()
        .ifPresent(problem -> {
          throw new CommandException(problem);
        });
    var readers = RowReaders.ofIds(change);
    try (var input = open(ids)) {
      var validation = RowValidation.of(input, readers);
      RowInputs.refuse(input, validation, false);
      if (validation.isEmpty()) {
        return RowInputs.nothingToDo(invocation, task, options, "No IDs in " + input.name());
      }
      return new RunSession(invocation, task, options, spec(input, readers, validation)).run();
    } catch (IOException e) {
      throw new CommandException(new Problem.Malformed(e.getMessage() + ".", List.of()));
    }
  }

  private UpdateRequest of(FieldValue id) {
    return template.with(template.change().with(Field.ID, id));
  }

  private RunSpec spec(RowInput input, RowReaders readers, RowValidation validation) {
    var fields = change.fields().stream().map(Field::wireName).collect(Collectors.joining(", "));
    var request = template.withDryRun(false);
    return new RunSpec(
        "update of %d %s: %s"
            .formatted(validation.good(), validation.good() == 1 ? "message" : "messages", fields),
        // The options change what is written as well.
        Digest.of(
            validation.digest(),
            change.values().toString(),
            request.toString(),
            CommentOptions.given(invocation.arguments())),
        validation.good(),
        0,
        Optional.empty(),
        (dryRun, endpoint) -> {
          var commented = invocation.commented(request, endpoint);
          return new ChangeRows(
              readers.open(input),
              row -> commented.with(commented.change().over(row.change())).withDryRun(dryRun));
        });
  }

  private RowInput open(List<FieldValue> ids) throws IOException {
    var file = invocation.arguments().text(FROM);
    if (file.isPresent()) {
      return RowInputs.open(file.get(), invocation.host());
    }
    var lines = ids.stream().map(Field.ID.type()::show).collect(Collectors.joining("\n"));
    return RowInput.ofStream(
        "the arguments", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
  }
}
