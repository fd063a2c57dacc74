package io.github.nxdesk.cli.message;

import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.Arguments;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.ConnectionOptions;
import io.github.nxdesk.cli.options.IdArguments;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.cli.options.TextFile;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.update.Commenter;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Optional;

/// `nxdesk comment`.
public final class CommentCommand implements Command {
  private static final String TEXT = "--text";
  private static final String FILE = "--file";
  private static final String INTERNAL = "--internal";
  private static final String COWORKER_ID = Field.COWORKER_ID.flag();

  @Override
  public String name() {
    return "comment";
  }

  @Override
  public Task task() {
    return new Task(name(), "commented on");
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
            "Add a comment to a help desk message.",
            "nxdesk comment 87654321 --text='Somebody is on the way.' --sandbox",
            "echo 'Ordered a new roller.' | nxdesk comment 87654321 --file - --internal --sandbox");
    IdArguments.addTo(syntax);
    syntax
        .group(Syntax.Group.OTHER)
        .add(
            Options.text(TEXT, "TEXT", "Text of the comment."),
            Options.text(
                FILE,
                Options.INPUT,
                "Read the text from a UTF-8 file, or from standard input (-)."),
            Options.flag(INTERNAL, "Show the comment to staff only."),
            Options.text(
                COWORKER_ID,
                "ID",
                "Coworker to show as the author. Default: the message's coworker."))
        .exclusive(TEXT, FILE);
    ConnectionOptions.addTo(syntax);
    OutputOptions.addTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    var arguments = invocation.arguments();
    var given = IdArguments.values(arguments);
    if (given.size() != 1) {
      IdArguments.id(arguments);
    }
    var text = new Text(text(arguments, invocation.in()));
    var author = arguments.text(COWORKER_ID).map(Field.COWORKER_ID.type()::parse);
    var errors = new ArrayList<FieldError>();
    Field.ID.check(given.getFirst()).ifPresent(errors::add);
    author.flatMap(Field.COWORKER_ID::check).ifPresent(errors::add);
    Field.MESSAGE_TEXT.check(text).ifPresent(errors::add);
    IdArguments.refuse(errors);
    var commenter = new Commenter(invocation.connect(), text.text(), arguments.isSet(INTERNAL));
    return new Result.Single(
        commenter.comment(IdArguments.id(arguments), author.flatMap(CommentCommand::number)));
  }

  private static String text(Arguments arguments, InputStream in) {
    return arguments
        .text(TEXT)
        .or(() -> arguments.text(FILE).map(file -> TextFile.read(FILE, file, in)))
        .orElseThrow(
            () -> CommandException.usage("no text specified; use %s or %s".formatted(TEXT, FILE)));
  }

  private static Optional<Long> number(FieldValue value) {
    return value instanceof Int(var number) ? Optional.of(number) : Optional.empty();
  }
}
