package io.github.nxdesk.cli.options;

import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldError;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.settings.Setting;
import io.github.nxdesk.settings.Settings;
import java.util.List;
import java.util.Optional;

/// `--as ID`: the author of a comment.
public final class AuthorOptions {
  private static final String AS = "--as";

  private AuthorOptions() {}

  /// Declares the option.
  ///
  /// @param alias its second name; the same again if it has none
  public static void addTo(Syntax syntax, String alias) {
    syntax.add(
        Options.text(
            AS,
            alias,
            "ID",
            "Coworker under whose name to comment. Default: comment-as of the profile, then the"
                + " coworker with your email address."));
  }

  /// `--as` for a command without another name for it.
  public static void addTo(Syntax syntax) {
    addTo(syntax, AS);
  }

  /// What is wrong with the option; empty if nothing is, or it is not given.
  public static Optional<FieldError> problem(Arguments arguments) {
    return arguments.text(AS).map(Field.COWORKER_ID.type()::parse).flatMap(Field.COWORKER_ID::check);
  }

  /// The coworker that the option or the profile names.
  ///
  /// @throws CommandException if the option names none
  public static Optional<Long> from(Arguments arguments, Settings settings) {
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
