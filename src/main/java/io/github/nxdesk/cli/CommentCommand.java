package io.github.nxdesk.cli;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.update.Commenter;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk comment`.
final class CommentCommand implements Command {
  private static final Task TASK = new Task("comment", "commented on");
  private static final String TEXT = "--text";
  private static final String FILE = "--file";
  private static final String INTERNAL = "--internal";

  private final Host host;
  private final Connector connector;

  CommentCommand(Host host, Connector connector) {
    this.host = host;
    this.connector = connector;
  }

  @Override
  public String name() {
    return "comment";
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
            "Add a comment to a help desk message.",
            "nxdesk comment 87654321 --text='Somebody is on the way.' --sandbox",
            "echo 'Ordered a new roller.' | nxdesk comment 87654321 --file - --internal --sandbox");
    IdArguments.addTo(spec);
    spec.addOption(Options.text(TEXT, "TEXT", "The comment's text."))
        .addOption(
            Options.text(FILE, "FILE", "The text from a UTF-8 file, or - for standard input."))
        .addOption(Options.flag(INTERNAL, "For the staff only."))
        .addOption(
            Options.text(
                Field.COWORKER_ID.flag(),
                "ID",
                "The coworker under whose name it appears. Default: the message's own."));
    ConnectionOptions.addTo(spec);
    OutputOptions.addTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    var connection = ConnectionOptions.from(arguments, host.environment());
    var given = IdArguments.only(arguments);
    if ("-".equals(arguments.matchedOptionValue(FILE, "")) && connection.readsStandardInput()) {
      throw Options.wrong(arguments, "--file and --token-file cannot both read standard input");
    }
    var text = new Text(text(arguments));
    String coworker = arguments.matchedOptionValue(Field.COWORKER_ID.flag(), null);
    var author = Optional.ofNullable(coworker).map(Field.COWORKER_ID.type()::parse);
    var errors = new ArrayList<FieldError>();
    Field.ID.check(given).ifPresent(errors::add);
    author.flatMap(Field.COWORKER_ID::check).ifPresent(errors::add);
    Field.MESSAGE_TEXT.check(text).ifPresent(errors::add);
    var id = number(given);
    var outcome =
        !errors.isEmpty() || id == null
            ? new Failed(
                errors.stream().anyMatch(error -> "Id".equals(error.propertyName())) ? null : id,
                new Problem.Invalid(null, "Not sent: some values are missing or wrong.", errors))
            : connector.<Outcome>connect(
                arguments,
                connection,
                output,
                desk ->
                    new Commenter(desk, text.text(), Options.isSet(arguments, INTERNAL))
                        .comment(id, author.map(CommentCommand::number)),
                problem -> new Failed(id, problem));
    output.reporter(TASK, host).outcome(outcome);
    return ExitCode.of(outcome).code();
  }

  private String text(ParseResult arguments) {
    String text = arguments.matchedOptionValue(TEXT, null);
    String file = arguments.matchedOptionValue(FILE, null);
    if ((text == null) == (file == null)) {
      throw Options.wrong(
          arguments,
          text == null
              ? "there is nothing to say: give %s or %s".formatted(TEXT, FILE)
              : "%s and %s exclude each other".formatted(TEXT, FILE));
    }
    return text == null ? TextFile.read(arguments, FILE, file, host.streams().in()) : text;
  }

  private static @Nullable Long number(FieldValue value) {
    return value instanceof Int(var number) ? number : null;
  }
}
