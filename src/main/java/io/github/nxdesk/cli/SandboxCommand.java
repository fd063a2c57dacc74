package io.github.nxdesk.cli;

import io.github.nxdesk.host.Durations;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.sandbox.Fault;
import io.github.nxdesk.sandbox.FaultKind;
import io.github.nxdesk.sandbox.Sandbox;
import io.github.nxdesk.sandbox.SandboxOptions;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `nxdesk sandbox`.
final class SandboxCommand implements Command {
  private static final String PORT = "--port";
  private static final String RESET = "--reset";
  private static final String THROTTLE = "--throttle";
  private static final String LATENCY = "--latency";
  private static final String TOKEN_LIFE = "--token-life";
  private static final String FAULT = "--fault";

  private final Host host;

  SandboxCommand(Host host) {
    this.host = host;
  }

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public CommandSpec spec() {
    var kinds =
        Candidates.of(
            List.of(FaultKind.values()), kind -> kind.code() + "=", FaultKind::description);
    return HelpText.describe(
            CommandSpec.create().name(name()),
            "Serve the built-in stand-in of the API on this machine until interrupted.",
            "nxdesk sandbox --port=8787",
            "nxdesk sandbox --throttle --fault lost-reply=10%")
        .addOption(Options.text(PORT, "N", "The port. Default: one that is free."))
        .addOption(Options.flag(RESET, "Put the starting messages back first."))
        .addOption(Options.flag(THROTTLE, "Keep the API's limits: 409 when they are exceeded."))
        .addOption(Options.text(LATENCY, "DURATION", "Let every answer take so long: 200ms, 2s."))
        .addOption(
            Options.text(
                TOKEN_LIFE,
                "DURATION",
                "How long the tokens of auth login last: 5s, 2m. Default: a week."))
        .addOption(
            OptionSpec.builder(FAULT)
                .type(String[].class)
                .paramLabel("KIND=SHARE")
                .completionCandidates(kinds)
                .description(faultDescription())
                .build());
  }

  @Override
  public int run(ParseResult arguments) {
    try {
      var file = SandboxFile.in(host.environment());
      var options = options(arguments, SandboxOptions.of(file, host.clock()));
      if (Options.isSet(arguments, RESET)) {
        Sandbox.reset(file);
      }
      try (var sandbox = Sandbox.start(options)) {
        var out = host.streams().out();
        out.println("export NEXUDUS_BASE_URL=" + sandbox.baseUrl());
        out.println("export NEXUDUS_TOKEN=sandbox");
        host.streams().err().println("Serving until interrupted. Messages: " + file);
        out.flush();
        new CountDownLatch(1).await();
      }
    } catch (IOException e) {
      throw Options.wrong(arguments, "the sandbox did not start: " + e.getMessage());
    } catch (InterruptedException _) {
      host.streams().err().println("Stopped.");
    }
    return 128 + host.interruption().signal();
  }

  /// One line a kind. picocli takes no description for a format: variables are off.
  private static String[] faultDescription() {
    var kinds =
        Arrays.stream(FaultKind.values())
            .map(kind -> "  %s: %s".formatted(kind.code(), kind.description()));
    return Stream.concat(
            Stream.of(
                "Let a share of the requests, like 0.1 or 10%, go wrong. May be repeated. Kinds:"),
            kinds)
        .toArray(String[]::new);
  }

  private static SandboxOptions options(ParseResult arguments, SandboxOptions options) {
    String port = arguments.matchedOptionValue(PORT, "0");
    String latency = arguments.matchedOptionValue(LATENCY, null);
    String life = arguments.matchedOptionValue(TOKEN_LIFE, null);
    try {
      var faults =
          Arrays.stream(arguments.matchedOptionValue(FAULT, new String[0]))
              .map(Fault::parse)
              .toList();
      var served =
          options
              .withPort(port(port))
              .withThrottle(Options.isSet(arguments, THROTTLE))
              .withFaults(faults);
      var lasting = life == null ? served : served.withTokenLife(Durations.parse(life));
      return latency == null ? lasting : lasting.withLatency(Durations.parse(latency));
    } catch (IllegalArgumentException e) {
      throw Options.wrong(arguments, String.valueOf(e.getMessage()));
    }
  }

  private static int port(String text) {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535) {
      return Integer.parseInt(text);
    }
    throw new IllegalArgumentException(
        "%s: '%s' is not a port: give a number up to 65535".formatted(PORT, text));
  }
}
