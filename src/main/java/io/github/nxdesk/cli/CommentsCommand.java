package io.github.nxdesk.cli;

import io.github.nxdesk.find.Conversation;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome.Failed;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import io.github.nxdesk.output.ConversationText;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.OutputFormat;
import io.github.nxdesk.output.RelatedSheets;
import io.github.nxdesk.output.Sink;
import io.github.nxdesk.output.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk comments`.
final class CommentsCommand implements Command {
  private static final Task TASK = new Task("comments", "read");

  private final Host host;
  private final Connector connector;

  CommentsCommand(Host host, Connector connector) {
    this.host = host;
    this.connector = connector;
  }

  @Override
  public String name() {
    return "comments";
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
            "Show the conversation about a help desk message.",
            "nxdesk comments 87654321 --sandbox",
            "nxdesk comments 87654321 -o ndjson --sandbox");
    IdArguments.addTo(spec);
    ConnectionOptions.addTo(spec);
    OutputOptions.addTo(spec, OutputFormat.TABULAR);
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    var output = OutputOptions.from(arguments, host);
    var connection = ConnectionOptions.from(arguments, host.environment());
    var given = IdArguments.only(arguments);
    var error = Field.ID.check(given);
    if (error.isPresent() || !(given instanceof Int(var id))) {
      return fail(
          output,
          null,
          new Problem.Invalid(null, "Not sent: the id is wrong.", error.stream().toList()));
    }
    return connector.connect(
        arguments,
        connection,
        output,
        desk -> show(desk, id, output),
        problem -> fail(output, id, problem));
  }

  /// The message is read first: a search for the comments on one that does not exist would find
  /// none and seem well.
  private int show(NexudusClient desk, long id, OutputOptions output) {
    return switch (desk.read(id)) {
      case Refused<Message>(var problem) -> fail(output, id, problem);
      case Given<Message>(_, var message) ->
          switch (Conversation.of(desk, id)) {
            case Refused<List<Comment>>(var problem) -> fail(output, id, problem);
            case Given<List<Comment>>(_, var comments) -> {
              print(message, comments, output);
              yield ExitCode.OK.code();
            }
          };
    };
  }

  private void print(Message message, List<Comment> comments, OutputOptions output) {
    if (output.format() == OutputFormat.TEXT) {
      ConversationText.print(new Sink(host.streams().out(), output.out()), message, comments);
      return;
    }
    var listing = output.listing(TASK, RelatedSheets.COMMENTS, host);
    listing.add(comments);
    listing.end();
  }

  private int fail(OutputOptions output, @Nullable Long id, Problem problem) {
    output.reporter(TASK, host).outcome(new Failed(id, problem));
    return ExitCode.of(problem).code();
  }
}
