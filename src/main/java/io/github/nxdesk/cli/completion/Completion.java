package io.github.nxdesk.cli.completion;

import io.github.nxdesk.bulk.journal.RunStore;
import io.github.nxdesk.cli.CommandTable;
import io.github.nxdesk.cli.options.CompletionSource;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Finds the words that can replace the last word of a command line: commands, options and values,
/// including those that only a run knows.
final class Completion {
  private final Host host;
  private final String current;
  private final List<String> before;
  private final CommandSpec command;
  private final List<String> arguments = new ArrayList<>();

  /// The option that the current word is the value of; null if there is none.
  private final @Nullable OptionSpec pending;

  /// @param words the command line without `nxdesk`; the last word, which may be empty, is
  ///   completed
  Completion(CommandTable table, Host host, List<String> words) {
    this.host = host;
    this.current = words.isEmpty() ? "" : words.getLast();
    this.before =
        words.isEmpty()
            ? List.of()
            : List.of(table.arranged(words.subList(0, words.size() - 1).toArray(String[]::new)));
    var spec = table.parser(before.toArray(String[]::new)).getCommandSpec();
    int depth = 0;
    for (var word : before) {
      var next = spec.subcommands().get(word);
      if (next == null) {
        break;
      }
      spec = next.getCommandSpec();
      depth++;
    }
    this.command = spec;
    this.pending = readOptions(before.subList(depth, before.size()));
  }

  /// What the shell offers.
  ///
  /// @param values whole words, each with a description that may be empty
  /// @param files whether the shell offers file names as well
  record Offer(Map<String, String> values, boolean files) {
    private static final Offer FILES = new Offer(Map.of(), true);
    private static final Offer NOTHING = new Offer(Map.of(), false);

    private Offer and(Offer other) {
      var all = new LinkedHashMap<>(values);
      all.putAll(other.values);
      return new Offer(all, files || other.files);
    }
  }

  Offer offer() {
    if (pending != null) {
      return values(pending, "", current);
    }
    boolean onlyArguments = before.contains("--");
    if (current.startsWith("-") && !onlyArguments) {
      int sign = current.indexOf('=');
      return sign < 0 ? options() : attachedValue(sign);
    }
    if (!command.subcommands().isEmpty()) {
      return commands();
    }
    var argument =
        command.positionalParameters().stream()
            .filter(each -> each.index().contains(arguments.size()))
            .findFirst()
            .map(each -> values(each, "", current))
            .orElse(Offer.NOTHING);
    return optional().map(option -> values(option, "", current).and(argument)).orElse(argument);
  }

  /// The option right before the current word, if that may be its value.
  private Optional<OptionSpec> optional() {
    return before.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(find(before.getLast()))
            .filter(option -> option.arity().min() == 0 && option.arity().max() > 0);
  }

  /// Collects the arguments.
  ///
  /// @return the option that still needs a value
  private @Nullable OptionSpec readOptions(List<String> words) {
    OptionSpec open = null;
    boolean onlyArguments = false;
    for (var word : words) {
      if (open != null) {
        open = null;
      } else if (word.equals("--")) {
        onlyArguments = true;
      } else if (!onlyArguments && word.startsWith("-") && word.length() > 1) {
        var option = word.contains("=") ? null : find(word);
        open = option != null && option.arity().min() > 0 ? option : null;
      } else {
        arguments.add(word);
      }
    }
    return open;
  }

  private @Nullable OptionSpec find(String name) {
    return options(command)
        .filter(each -> Arrays.asList(each.names()).contains(name))
        .findFirst()
        .orElse(null);
  }

  /// In front of a command, that is the shared ones.
  private static Stream<OptionSpec> options(CommandSpec command) {
    return command.subcommands().isEmpty()
        ? command.options().stream()
        : Stream.concat(command.options().stream(), CommandTable.sharing().options().stream());
  }

  private Offer attachedValue(int sign) {
    var option = find(current.substring(0, sign));
    return option == null
        ? Offer.NOTHING
        : values(option, current.substring(0, sign + 1), current.substring(sign + 1));
  }

  private Offer commands() {
    var found = new LinkedHashMap<String, String>();
    command
        .subcommands()
        .forEach((name, sub) -> {
          var spec = sub.getCommandSpec();
          if (!spec.usageMessage().hidden() && name.startsWith(current)) {
            found.put(name, Syntax.of(spec).summary());
          }
        });
    return new Offer(found, false);
  }

  /// One name for each: the API's, and a shorter one only if nothing else fits.
  private Offer options() {
    var found = new LinkedHashMap<String, String>();
    options(command)
        .filter(option -> option.isMultiValue() || !isGiven(option))
        .forEach(option ->
            Stream.of(option.names())
                .filter(name -> name.startsWith("--") && name.startsWith(current))
                .findFirst()
                .ifPresent(name -> found.put(name, Syntax.firstSentence(option.description()[0]))));
    return new Offer(found, false);
  }

  private boolean isGiven(OptionSpec option) {
    return Stream.of(option.names())
        .anyMatch(name ->
            before.stream().anyMatch(word -> word.equals(name) || word.startsWith(name + "=")));
  }

  /// @param lead the part of the word in front of the value
  /// @param typed the value so far; of a list, the last element is completed
  private Offer values(ArgSpec arg, String lead, String typed) {
    if (arg.paramLabel().equals("FILE") || arg.paramLabel().equals(Options.INPUT)) {
      return Offer.FILES;
    }
    int comma = arg.splitRegex().isEmpty() ? -1 : typed.lastIndexOf(',');
    var head = typed.substring(0, comma + 1);
    var taken = List.of(head.split(",", -1));
    var found = new LinkedHashMap<String, String>();
    values(arg)
        .forEach((value, description) -> {
          if (value.startsWith(typed.substring(comma + 1)) && !taken.contains(value)) {
            found.put(lead + head + value, description.replaceAll("\\p{Cntrl}", " "));
          }
        });
    return new Offer(found, false);
  }

  private Map<String, String> values(ArgSpec arg) {
    try {
      return switch (arg.completionCandidates()) {
        case null -> Map.of();
        case CompletionSource source -> read(source);
        case CompletionValues values -> values.described();
        case Iterable<String> values -> CompletionValues.describing(values);
      };
    } catch (IOException | IllegalArgumentException _) {
      return Map.of(); // The command itself will say why it can't be read.
    }
  }

  private Map<String, String> read(CompletionSource source) throws IOException {
    return switch (source) {
      case PROFILES -> profiles();
      case RUNS -> runs();
      case MESSAGES -> before.contains("--sandbox") ? messages() : Map.of();
      case SETTING_VALUES -> settingValues();
    };
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
    var store = RunStore.in(host, _ -> {});
    if (store.isPresent()) {
      store.get().list().forEach(run -> found.put(run.name(), run.order().words()));
    }
    return found;
  }

  private Map<String, String> messages() throws IOException {
    var found = new LinkedHashMap<String, String>();
    Sandbox.subjects(host.environment().stateFile("sandbox.json"))
        .forEach((id, subject) -> found.put(Long.toString(id), subject));
    arguments.forEach(found::remove);
    return found;
  }

  private Map<String, String> settingValues() {
    return arguments.stream()
        .findFirst()
        .flatMap(Setting::named)
        .map(setting -> CompletionValues.describing(setting.choices()))
        .orElse(Map.of());
  }
}
