package io.github.nxdesk.output;

import io.github.nxdesk.model.Comment;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import java.util.List;

/// Prints a message and its comments for people.
public final class ConversationText {
  private ConversationText() {}

  /// Prints them, oldest first.
  public static void print(Sink out, Message message, List<Comment> comments) {
    out.println(
        out.style()
            .good(
                "Help desk message %d: %s"
                    .formatted(message.id(), Printable.line(text(message, Field.SUBJECT)))));
    entry(
        out,
        text(message, Field.COWORKER_FULL_NAME),
        text(message, Field.CREATED_ON),
        false,
        text(message, Field.MESSAGE_TEXT));
    for (var comment : comments) {
      entry(out, comment.author(), comment.createdOn(), comment.internal(), comment.text());
    }
  }

  private static void entry(Sink out, String author, String at, boolean internal, String text) {
    var who = author.isEmpty() ? "(no name)" : Printable.line(author);
    out.println("");
    out.println(
        out.style().label(who)
            + (at.isEmpty() ? "" : ", " + Printable.line(at))
            + (internal ? out.style().note(" (internal)") : ""));
    text.lines().forEach(line -> out.println("  " + Printable.line(line)));
  }

  private static String text(Message message, Field field) {
    return message.fields().values().get(field) instanceof Text(var text) ? text : "";
  }
}
