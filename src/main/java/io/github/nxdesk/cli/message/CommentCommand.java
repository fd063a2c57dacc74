package io.github.nxdesk.cli.message;

import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Endpoint;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.bulk.RunJournal;
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
import io.github.nxdesk.cli.options.TextFile;
import io.github.nxdesk.model.CommentDraft;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.update.Commenter;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;

/// `nxdesk comment`.
public final class CommentCommand implements Command {
  private static final String TEXT = Field.MESSAGE_TEXT.flag();
  private static final String INTERNAL = "--internal";

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
            "nxdesk comment 87654321 --text='We are on our way.' --sandbox",
            "echo 'Ordered a new roller.' | nxdesk comment 87654321 --file - --internal --sandbox");
    IdArguments.addTo(syntax);
    syntax
        .group(Syntax.Group.WHAT)
        .add(
            FieldOptions.option(Field.MESSAGE_TEXT),
            FieldOptions.messageFileOption(),
            Options.flag(INTERNAL, "Show the comment to staff only."))
        .exclusive(TEXT, FieldOptions.MESSAGE_FILE);
    CommentOptions.addAuthorTo(syntax, Field.COWORKER_ID.flag());
    syntax.group(Syntax.Group.SAFETY).add(RunOptions.dryRunOption(), RunOptions.noJournal());
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
    var errors = new ArrayList<FieldError>();
    Field.ID.check(given.getFirst()).ifPresent(errors::add);
    CommentOptions.problem(arguments).ifPresent(errors::add);
    if (text.text().isBlank()) {
      errors.add(FieldError.missing(Field.MESSAGE_TEXT));
    } else {
      Field.MESSAGE_TEXT.check(text).ifPresent(errors::add);
    }
    IdArguments.refuse(errors);
    var id = IdArguments.id(arguments);
    var endpoint = invocation.open(true, Duration.ZERO);
    var draft =
        new CommentDraft(text.text(), arguments.isSet(INTERNAL), invocation.author(endpoint));
    return new Result.Single(
        RunOptions.from(arguments).dryRun()
            ? new Outcome.WouldComment(id, draft)
            : comment(invocation, endpoint, id, draft));
  }

  private Outcome comment(Invocation invocation, Endpoint endpoint, long id, CommentDraft draft) {
    try (var journal = RunJournal.start(invocation, endpoint, name(), "comment on " + id)) {
      var outcome = new Commenter(endpoint.client()).comment(id, draft);
      journal.logOnly(invocation, name(), outcome);
      return outcome;
    } catch (IOException e) {
      throw CommandException.storage(String.valueOf(e.getMessage()));
    }
  }

  private static String text(Arguments arguments, InputStream in) {
    var file = FieldOptions.MESSAGE_FILE;
    return arguments
        .text(TEXT)
        .or(() -> arguments.text(file).map(name -> TextFile.readMessage(file, name, in)))
        .orElseThrow(
            () -> CommandException.usage("no text specified; use %s or %s".formatted(TEXT, file)));
  }
}
