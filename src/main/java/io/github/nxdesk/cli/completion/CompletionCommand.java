package io.github.nxdesk.cli.completion;

import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.OutputOptions;
import io.github.nxdesk.cli.options.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// `nxdesk completion`: prints a script of the folder `completion`.
public final class CompletionCommand implements Command {
  private static final Map<String, String> SCRIPTS = new LinkedHashMap<>();

  static {
    SCRIPTS.put("bash", "nxdesk.bash");
    SCRIPTS.put("zsh", "_nxdesk");
    SCRIPTS.put("fish", "nxdesk.fish");
  }

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public boolean ignoresSettings() {
    return true;
  }

  @Override
  public Syntax syntax() {
    var syntax =
        Syntax.of(
                name(),
                "Print a completion script for bash, zsh or fish.",
                "nxdesk completion bash > ~/.nxdesk.bash && echo '. ~/.nxdesk.bash' >> ~/.bashrc",
                "nxdesk completion zsh > ~/.nxdesk.zsh && echo '. ~/.nxdesk.zsh' >> ~/.zshrc",
                "mkdir -p ~/.config/fish/completions &&"
                    + " nxdesk completion fish > ~/.config/fish/completions/nxdesk.fish")
            .add(
                Options.argument(
                    0, "SHELL", List.copyOf(SCRIPTS.keySet()), "Shell: bash, zsh or fish."));
    OutputOptions.addForFailuresTo(syntax);
    return syntax;
  }

  @Override
  public Result run(Invocation invocation) {
    var shells = SCRIPTS.keySet();
    var shell =
        invocation
            .arguments()
            .argument(0)
            .orElseThrow(() ->
                CommandException.usage(
                    "no shell specified; use %s".formatted(Options.or(List.copyOf(shells)))));
    var script = SCRIPTS.get(shell);
    if (script == null) {
      throw Options.notOneOf("SHELL", shell, shells);
    }
    try (var in =
        Objects.requireNonNull(
            CompletionCommand.class.getResourceAsStream("/completion/" + script))) {
      return new Result.Text(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
