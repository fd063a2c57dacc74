package io.github.nxdesk.cli.options;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.settings.Setting;
import io.github.nxdesk.settings.Settings;
import java.util.List;
import java.util.Optional;

/// `--comment TEXT` and `--as ID`, its author.
public final class CommentOptions {
  private static final String COMMENT = "--comment";
  private static final String AS = "--as";

  private CommentOptions() {}

  /// Declares both.
  public static void addTo(Syntax syntax) {
    syntax.add(Options.text(COMMENT, "TEXT", "Add this comment to each message that is changed."));
    addAuthorTo(syntax, AS);
  }

  /// Declares the author.
  ///
  /// @param alias its second name; the same again if it has none
  public static void addAuthorTo(Syntax syntax, String alias) {
    syntax.add(
        Options.text(
            AS,
            alias,
            "ID",
            "Coworker under whose name to comment. Default: comment-as of the profile, then the"
                + " coworker with your email address."));
  }

  /// What is wrong with the option; empty if nothing is, or it is not given.
  public static Optional<FieldError> problem(Arguments arguments) {
    return arguments
        .text(AS)
        .map(Field.COWORKER_ID.type()::parse)
        .flatMap(Field.COWORKER_ID::check);
  }

  /// The text of the comment, if there is to be one.
  ///
  /// @throws CommandException if it is empty, or has an author but no text
  public static Optional<String> text(Arguments arguments) {
    var text = arguments.text(COMMENT);
    if (text.isEmpty() && arguments.has(AS)) {
      throw CommandException.usage("%s needs %s".formatted(AS, COMMENT));
    }
    if (text.filter(String::isBlank).isPresent()) {
      throw CommandException.usage("%s: the text must not be empty".formatted(COMMENT));
    }
    return text;
  }

  /// Both as given, to tell one command line from another.
  public static String given(Arguments arguments) {
    return List.of(arguments.text(COMMENT), arguments.text(AS)).toString();
  }

  /// The coworker that the option or the profile names.
  ///
  /// @throws CommandException if the option names none
  public static Optional<Long> author(Arguments arguments, Settings settings) {
    problem(arguments)
        .ifPresent(error -> {
          throw new CommandException(Problem.Invalid.notSent(List.of(error)));
        });
    return arguments
        .text(AS)
        .or(() -> settings.ofProfile(Setting.COMMENT_AS).map(Settings.Value::text))
        .map(Field.COWORKER_ID.type()::parse)
        .flatMap(value -> value instanceof Int(var id) ? Optional.of(id) : Optional.empty());
  }
}
