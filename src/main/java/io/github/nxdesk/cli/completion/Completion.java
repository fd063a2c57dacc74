package io.github.nxdesk.cli.completion;

import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.cli.CommandTable;
import io.github.nxdesk.cli.options.CompletionValues;
import io.github.nxdesk.cli.options.Options;
import io.github.nxdesk.cli.options.Syntax;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.sandbox.Sandbox;
import io.github.nxdesk.settings.Setting;
import io.github.nxdesk.settings.SettingsFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Finds what may stand for the last word of a command line: commands, options, and values, those
/// included that only a run knows.
final class Completion {
  private final CommandTable table;
  private final Host host;
  private final String current;
  private final List<String> before = new ArrayList<>();
  private final List<String> positionals = new ArrayList<>();

  /// @param words the command line without `nxdesk`; the last one, which may be empty, is completed
  Completion(CommandTable table, Host host, List<String> words) {
    this.table = table;
    this.host = host;
    this.current = words.isEmpty() ? "" : words.getLast();
    if (!words.isEmpty()) {
      before.addAll(
          List.of(table.arranged(words.subList(0, words.size() - 1).toArray(String[]::new))));
    }
  }

  /// What is offered.
  ///
  /// @param values whole words in place of the last one, each with a line that may be empty
  /// @param files whether file names are offered as well, by the shell
  record Offer(Map<String, String> values, boolean files) {
    private static final Offer FILES = new Offer(Map.of(), true);
  }

  Offer offer() {
    var spec = table.parser(before.toArray(String[]::new)).getCommandSpec();
    int i = 0;
    while (i < before.size() && spec.subcommands().containsKey(before.get(i))) {
      spec = spec.subcommands().get(before.get(i)).getCommandSpec();
      i++;
    }
    if (!spec.subcommands().isEmpty()) {
      return current.startsWith("-") ? options(spec) : commands(spec);
    }
    var rest = before.subList(i, before.size());
    var pending = pendingOption(spec, rest);
    if (pending != null) {
      return offer(pending, "", current);
    }
    int sign = current.indexOf('=');
    if (current.startsWith("--") && sign > 0) {
      var option = spec.findOption(current.substring(0, sign));
      return option == null
          ? new Offer(Map.of(), false)
          : offer(option, current.substring(0, sign + 1), current.substring(sign + 1));
    }
    if (current.startsWith("-") && !rest.contains("--")) {
      return options(spec);
    }
    return spec.positionalParameters().stream()
        .filter(argument -> argument.index().contains(positionals.size()))
        .findFirst()
        .map(argument -> offer(argument, "", current))
        .orElseGet(() -> new Offer(Map.of(), false));
  }

  /// The option whose value is to be completed; null if there is none. Counts arguments on the way.
  private @Nullable OptionSpec pendingOption(CommandSpec spec, List<String> words) {
    OptionSpec pending = null;
    boolean onlyArguments = false;
    for (var word : words) {
      if (pending != null) {
        pending = null;
      } else if (word.equals("--")) {
        onlyArguments = true;
      } else if (!onlyArguments && word.startsWith("-") && word.length() > 1) {
        var option = word.contains("=") ? null : spec.findOption(word);
        pending = option != null && option.arity().min() > 0 ? option : null;
      } else {
        positionals.add(word);
      }
    }
    return pending;
  }

  private Offer commands(CommandSpec spec) {
    var found = new LinkedHashMap<String, String>();
    spec.subcommands()
        .forEach((name, sub) -> {
          if (!sub.getCommandSpec().usageMessage().hidden() && name.startsWith(current)) {
            found.put(name, firstSentence(Syntax.of(sub.getCommandSpec()).purpose()));
          }
        });
    return new Offer(found, false);
  }

  /// One name each: the API's, and the short ones only where nothing else fits.
  private Offer options(CommandSpec spec) {
    var found = new LinkedHashMap<String, String>();
    var all =
        spec.subcommands().isEmpty()
            ? spec.options().stream()
            : Stream.concat(spec.options().stream(), CommandTable.sharing().options().stream());
    all.filter(option -> option.isMultiValue() || !isGiven(option))
        .forEach(option ->
            Arrays.stream(option.names())
                .filter(name -> name.startsWith("--") && name.startsWith(current))
                .findFirst()
                .ifPresent(name -> found.put(name, firstSentence(option.description()[0]))));
    return new Offer(found, false);
  }

  private boolean isGiven(OptionSpec option) {
    return Arrays.stream(option.names())
        .anyMatch(name ->
            before.stream().anyMatch(word -> word.equals(name) || word.startsWith(name + "=")));
  }

  /// @param lead what stands before the value in the same word
  /// @param typed what there is of the value
  private Offer offer(ArgSpec arg, String lead, String typed) {
    if (arg.paramLabel().equals("FILE") || arg.paramLabel().equals(Options.INPUT)) {
      return Offer.FILES;
    }
    int comma = arg.splitRegex().isEmpty() ? -1 : typed.lastIndexOf(',');
    var head = lead + typed.substring(0, comma + 1);
    var taken = List.of(typed.substring(0, comma + 1).split(",", -1));
    var found = new LinkedHashMap<String, String>();
    values(arg)
        .forEach((value, description) -> {
          if (value.startsWith(typed.substring(comma + 1)) && !taken.contains(value)) {
            found.put(head + value, firstSentence(description));
          }
        });
    return new Offer(found, false);
  }

  private Map<String, String> values(ArgSpec arg) {
    try {
      return switch (arg.paramLabel()) {
        case "NAME" -> Syntax.nameOf(arg).equals("--profile") ? profiles() : Map.of();
        case "RUN" -> runs();
        case "ID" -> isMessage(arg) && before.contains("--sandbox") ? sandboxIds() : Map.of();
        case "VALUE" -> settingValues();
        default ->
            arg.completionCandidates() == null
                ? Map.of()
                : CompletionValues.describing(arg.completionCandidates());
      };
    } catch (IOException | IllegalArgumentException _) {
      return Map.of(); // What can't be read can't be offered; the command itself will say so.
    }
  }

  private static boolean isMessage(ArgSpec arg) {
    return !(arg instanceof OptionSpec) || Syntax.nameOf(arg).equals("--id");
  }

  private Map<String, String> profiles() {
    var found = new LinkedHashMap<String, String>();
    SettingsFile.in(host.environment())
        .profiles()
        .forEach((name, values) -> found.put(name, values.getOrDefault(Setting.BASE_URL, "")));
    return found;
  }

  private Map<String, String> runs() throws IOException {
    var found = new LinkedHashMap<String, String>();
    var store = RunStore.in(host);
    if (store.isPresent()) {
      store.get().list().forEach(run -> found.put(run.name(), run.order().words()));
    }
    return found;
  }

  private Map<String, String> sandboxIds() throws IOException {
    var found = new LinkedHashMap<String, String>();
    Sandbox.subjects(host.environment().stateFile("sandbox.json"))
        .forEach((id, subject) -> found.put(Long.toString(id), subject));
    positionals.forEach(found::remove);
    return found;
  }

  private Map<String, String> settingValues() {
    return positionals.stream()
        .findFirst()
        .flatMap(Setting::named)
        .map(setting -> CompletionValues.describing(setting.choices()))
        .orElse(Map.of());
  }

  /// Shells have one line to show it.
  private static String firstSentence(String text) {
    return text.replaceFirst("(?s)[.:]( .*)?$", "").replaceAll("\\p{Cntrl}", " ");
  }
}
