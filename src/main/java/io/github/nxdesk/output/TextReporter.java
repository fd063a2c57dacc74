package io.github.nxdesk.output;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.CommentDraft;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldChange;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldType;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Text for people. Failures go to standard error.
final class TextReporter implements Reporter {
  private final Task task;
  private final Sink out;
  private final Sink err;
  private final boolean quiet;

  /// @param quiet whether to omit successful changes
  TextReporter(Task task, Sink out, Sink err, boolean quiet) {
    this.task = task;
    this.out = out;
    this.err = err;
    this.quiet = quiet;
  }

  /// A line of a report: a label, and the text for it.
  record Line(String label, String text) {}

  @Override
  public void outcome(Outcome outcome) {
    switch (outcome) {
      case Outcome.Updated(var id, _, _, var changes) ->
          success(out.style().good("Updated help desk message " + id), changes);
      case Outcome.Unchanged(var id, _) ->
          success("Help desk message %d is already up to date".formatted(id), List.of());
      case Outcome.WouldUpdate(var id, var status, var changes, var body, _, var comment) -> {
        out.println(out.style().note("Would update help desk message " + id));
        var lines =
            new ArrayList<>(status == null ? lines(body, Excerpt::of) : differences(changes));
        comment.map(TextReporter::line).ifPresent(lines::add);
        print(out, lines);
      }
      case Outcome.Created(var id, _, _, _) ->
          success(out.style().good("Created help desk message " + id), List.of());
      case Outcome.Deleted(var id, _, _) ->
          success(out.style().good("Deleted help desk message " + id), List.of());
      case Outcome.Commented(var id, var commentId, var author, _, _) ->
          success(
              out.style()
                  .good(
                      "Added comment %d to help desk message %d as %s"
                          .formatted(commentId, id, Printable.line(author.label()))),
              List.of());
      case Outcome.WouldComment(var id, var draft) -> {
        out.println(out.style().note("Would comment on help desk message " + id));
        print(out, List.of(line(draft)));
      }
      case Outcome.ChangedAndCommented(var change, var comment) -> {
        outcome(change);
        if (!quiet) {
          out.println(
              "  Comment %d added as %s"
                  .formatted(comment.commentId(), Printable.line(comment.author().label())));
        }
      }
      case Outcome.ChangedOnly(var change, var problem) -> {
        outcome(change);
        NotCommented.message(problem)
            .lines()
            .forEach(line -> err.println(err.style().bad(Printable.line(line))));
      }
      case Outcome.Failed(var id, var problem) -> failure(id, problem);
    }
  }

  @Override
  public void message(Message message) {
    out.println(out.style().good("Help desk message " + message.id()));
    // The text comes last and in full: it may have many lines.
    print(out, lines(message.fields().without(Field.MESSAGE_TEXT), UnaryOperator.identity()));
    if (message.fields().values().get(Field.MESSAGE_TEXT) instanceof Text(var text)) {
      out.println("  " + out.style().label(Field.MESSAGE_TEXT.wireName()));
      text.lines().forEach(line -> out.println("    " + Printable.line(line)));
    }
  }

  @Override
  public void messages(List<Message> messages, List<Long> missing) {
    for (int i = 0; i < messages.size(); i++) {
      if (i > 0) {
        out.println("");
      }
      message(messages.get(i));
    }
    missing.forEach(id -> err.println(err.style().bad(Missing.line(id))));
  }

  private void success(String headline, List<FieldChange> changes) {
    if (!quiet) {
      out.println(headline);
      print(out, differences(changes));
    }
  }

  private void failure(@Nullable Long id, Problem problem) {
    if (problem instanceof Problem.Usage(var message)) {
      var command = task.command() == null ? "nxdesk" : "nxdesk " + task.command();
      err.println(err.style().bad(command + ": " + Printable.line(message)));
      err.println("  Try: %s --help".formatted(command));
      return;
    }
    err.println(err.style().bad(headline(id, problem)));
    if (problem instanceof Problem.Malformed) {
      problem.message().lines().forEach(line -> err.println("  " + Printable.line(line)));
      print(err, problem.errors().stream().map(TextReporter::line).toList());
    } else if (problem instanceof Problem.Invalid && !problem.errors().isEmpty()) {
      print(err, problem.errors().stream().map(TextReporter::line).toList());
    } else {
      problem.message().lines().forEach(line -> err.println("  " + Printable.line(line)));
    }
  }

  private String headline(@Nullable Long id, Problem problem) {
    if (task.what().isEmpty()) {
      return "Not " + task.done();
    }
    var what = id == null ? task.what() : task.what() + " " + id;
    if (problem.inDoubt()) {
      return "Help desk %s may or may not have been %s".formatted(what, task.done());
    }
    return (id == null ? "No help desk %s was %s" : "Help desk %s was not %s")
        .formatted(what, task.done());
  }

  private static Line line(CommentDraft draft) {
    return new Line(
        "(comment)", "%s (as %s)".formatted(Excerpt.of(draft.text()), draft.author().label()));
  }

  private static Line line(FieldError error) {
    var label =
        error.propertyName() == null ? "" : Excerpt.of(Printable.line(error.propertyName()));
    return new Line(label, error.message() + given(error.attemptedValue()));
  }

  /// With several IDs, only the value tells which one is meant.
  private static String given(FieldValue value) {
    return value.equals(FieldValue.CLEARED) || value.equals(new Text(""))
        ? ""
        : " (given: %s)".formatted(Excerpt.of(new FieldType.ReadOnly().show(value)));
  }

  private static List<Line> differences(List<FieldChange> changes) {
    return changes.stream()
        .map(change -> {
          var excerpt =
              Excerpt.of(show(change.field(), change.from()), show(change.field(), change.to()));
          return new Line(change.field().wireName(), excerpt.from() + " -> " + excerpt.to());
        })
        .toList();
  }

  private static List<Line> lines(Change record, UnaryOperator<String> shorten) {
    return record.fields().stream()
        .filter(field -> field != Field.ID)
        .map(field -> {
          var text = show(field, record.values().get(field));
          return new Line(field.wireName(), shorten.apply(text));
        })
        .toList();
  }

  private static String show(Field field, @Nullable FieldValue value) {
    return field.type().show(value == null ? FieldValue.CLEARED : value);
  }

  /// Prints the lines with their labels aligned.
  static void print(Sink sink, List<Line> lines) {
    int width = lines.stream().mapToInt(line -> line.label().length()).max().orElse(0);
    for (var line : lines) {
      var label =
          line.label().isEmpty()
              ? ""
              : sink.style().label(line.label()) + " ".repeat(width - line.label().length() + 2);
      sink.println("  " + label + Printable.line(line.text()));
    }
  }
}
