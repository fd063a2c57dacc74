package io.github.nxdesk.cli.sandbox;

import io.github.nxdesk.cli.Command;
import io.github.nxdesk.cli.Invocation;
import io.github.nxdesk.cli.Result;
import io.github.nxdesk.cli.options.Arguments;
import io.github.nxdesk.cli.options.CommandException;
import io.github.nxdesk.cli.options.CompletionValues;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.host.Durations;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.Report;
import io.github.nxdesk.output.Task;
import io.github.nxdesk.sandbox.Fault;
import io.github.nxdesk.sandbox.FaultKind;
import io.github.nxdesk.sandbox.Sandbox;
import io.github.nxdesk.sandbox.SandboxOptions;
import io.github.nxdesk.sandbox.Variants;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/// `nxdesk sandbox`.
public final class SandboxCommand implements Command {
  private static final String RESET_ACTION = "reset";
  private static final String PORT = "--port";
  private static final String RESET = "--reset";
  private static final String THROTTLE = "--throttle";
  private static final String LATENCY = "--latency";
  private static final String TOKEN_LIFE = "--token-life";
  private static final String FAULT = "--fault";
  private static final String VARIANT = "--variant";
  private static final List<String> SERVING =
      List.of(PORT, RESET, THROTTLE, LATENCY, TOKEN_LIFE, FAULT, VARIANT);

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public Task task() {
    return Task.ofProgram(name(), "started");
  }

  @Override
  public Syntax syntax() {
    var kinds =
        CompletionValues.of(
            List.of(FaultKind.values()), kind -> kind.code() + "=", FaultKind::description);
    return Syntax.of(
            name(),
            "Serve the built-in sandbox of the API until interrupted.",
            "nxdesk sandbox --port=8787",
            "nxdesk sandbox --throttle --fault lost-reply=10%",
            "nxdesk sandbox --variant=order=0-1,put=keep",
            "nxdesk sandbox reset")
        .add(
            Options.argument(
                0,
                RESET_ACTION,
                (CompletionValues) () -> Map.of(RESET_ACTION, "restore the initial messages"),
                "Restore the initial messages instead of serving them."))
        .add(
            Options.text(PORT, "N", "Port to listen on. Default: a free port."),
            Options.flag(RESET, "Restore the initial messages before serving them."),
            Options.flag(THROTTLE, "Enforce the API's rate limits with 409 responses."),
            Options.text(LATENCY, "DURATION", "Delay each response by DURATION, like 200ms or 2s."),
            Options.text(
                TOKEN_LIFE,
                "DURATION",
                "Lifetime of the tokens that it issues, like 5s or 2m. Default: 7d."),
            OptionSpec.builder(FAULT)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("KIND=SHARE")
                .completionCandidates(kinds)
                .description(faultDescription())
                .build(),
            Options.list(
                VARIANT,
                "NAME=WAY",
                () -> Variants.known().iterator(),
                "Behave in another way where the API's documentation leaves it open, like order=0-1"
                    + " or put=keep. Can be repeated. docs/api.md lists the ways."));
  }

  @Override
  public Result run(Invocation invocation) {
    var arguments = invocation.arguments();
    var host = invocation.host();
    try {
      var file = host.environment().stateFile("sandbox.json");
      var options = options(arguments, SandboxOptions.of(file, host.clock()));
      if (isReset(arguments)) {
        Sandbox.reset(file, host.clock());
        return new Result.About(
            new Report(
                "sandbox reset",
                ExitCode.OK,
                null,
                "Restored the initial messages in " + file,
                List.of(),
                Map.of()));
      }
      if (arguments.isSet(RESET)) {
        Sandbox.reset(file, host.clock());
      }
      try (var sandbox = Sandbox.start(options)) {
        var out = host.streams().out();
        out.println("export NEXUDUS_BASE_URL=" + sandbox.baseUrl());
        out.println("export NEXUDUS_TOKEN=sandbox");
        if (!options.variants().equals(Variants.NONE)) {
          host.streams().err().println("Variants: " + options.variants());
        }
        host.streams().err().println("Serving until interrupted. Messages: " + file);
        out.flush();
        new CountDownLatch(1).await();
      }
    } catch (IOException e) {
      throw CommandException.ofFile("the sandbox can't be started", e);
    } catch (InterruptedException _) {
      host.streams().err().println("Stopped.");
    }
    return new Result.Stopped(host.interruption().signal());
  }

  private static boolean isReset(Arguments arguments) {
    var action = arguments.argument(0);
    if (action.isPresent() && !action.get().equals(RESET_ACTION)) {
      throw CommandException.usage("unexpected argument '%s'".formatted(action.get()));
    }
    if (action.isPresent() && SERVING.stream().anyMatch(arguments::has)) {
      throw CommandException.usage(
          "sandbox reset takes no options. To reset and then serve, use nxdesk sandbox --reset");
    }
    return action.isPresent();
  }

  /// One line for each kind.
  private static String[] faultDescription() {
    var kinds =
        Arrays.stream(FaultKind.values())
            .map(kind -> "%s: %s".formatted(kind.code(), kind.description()));
    return Stream.concat(
            Stream.of(
                "Make a share of the requests fail, like 0.1 or 10%. Can be repeated. Kinds:"),
            kinds)
        .toArray(String[]::new);
  }

  private static SandboxOptions options(Arguments arguments, SandboxOptions options) {
    var latency = arguments.text(LATENCY);
    var life = arguments.text(TOKEN_LIFE);
    try {
      var faults = arguments.list(FAULT).stream().map(Fault::parse).toList();
      var served =
          options
              .withPort(port(arguments.text(PORT).orElse("0")))
              .withThrottle(arguments.isSet(THROTTLE))
              .withFaults(faults)
              .withVariants(variants(arguments.list(VARIANT)));
      var lasting = life.isEmpty() ? served : served.withTokenLife(Durations.parse(life.get()));
      return latency.isEmpty() ? lasting : lasting.withLatency(Durations.parse(latency.get()));
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(String.valueOf(e.getMessage()));
    }
  }

  private static Variants variants(List<String> given) {
    for (var variant : given) {
      if (!Variants.known().contains(variant)) {
        throw Options.notOneOf(VARIANT, variant, Variants.known());
      }
    }
    return given.isEmpty() ? Variants.NONE : Variants.parse(String.join(",", given));
  }

  private static int port(String text) {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535) {
      return Integer.parseInt(text);
    }
    throw new IllegalArgumentException(
        "%s: '%s' is not a port; give a number up to 65535".formatted(PORT, text));
  }
}
