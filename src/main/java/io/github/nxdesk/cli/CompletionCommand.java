package io.github.nxdesk.cli;

import io.github.nxdesk.host.Host;
import io.github.nxdesk.model.Nearest;
import io.github.nxdesk.output.ExitCode;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk completion`.
final class CompletionCommand implements Command {
  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  private final Host host;
  private final Supplier<CommandSpec> tree;

  /// @param tree all commands, asked for only when they are needed
  CompletionCommand(Host host, Supplier<CommandSpec> tree) {
    this.host = host;
    this.tree = tree;
  }

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public CommandSpec spec() {
    var spec =
        HelpText.describe(
            CommandSpec.create().name(name()),
            "Print a completion script for a shell: bash, zsh or fish.",
            "nxdesk completion bash > ~/.nxdesk.bash && echo '. ~/.nxdesk.bash' >> ~/.bashrc",
            "nxdesk completion zsh > ~/.nxdesk.zsh && echo '. ~/.nxdesk.zsh' >> ~/.zshrc",
            "mkdir -p ~/.config/fish/completions &&"
                + " nxdesk completion fish > ~/.config/fish/completions/nxdesk.fish");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .type(String.class)
            .paramLabel("SHELL")
            .completionCandidates(SHELLS)
            .description("bash, zsh or fish.")
            .build());
    OutputOptions.addForFailuresTo(spec);
    return spec;
  }

  @Override
  public int run(ParseResult arguments) {
    OutputOptions.from(arguments, host);
    String shell = arguments.matchedPositionalValue(0, null);
    if (shell == null) {
      throw Options.wrong(
          arguments, "no shell is named: give one of %s".formatted(String.join(", ", SHELLS)));
    }
    var root = CompletedCommand.of(tree.get());
    var script =
        switch (shell) {
          case "bash" -> new BashCompletion(root).script();
          case "zsh" -> new ZshCompletion(root).script();
          case "fish" -> new FishCompletion(root).script();
          default ->
              throw Options.wrong(
                  arguments,
                  "there is no completion for '%s'%s; the shells are %s"
                      .formatted(
                          shell,
                          Nearest.of(shell, SHELLS).map(", did you mean %s?"::formatted).orElse(""),
                          String.join(", ", SHELLS)));
        };
    host.streams().out().print(script);
    return ExitCode.OK.code();
  }
}
