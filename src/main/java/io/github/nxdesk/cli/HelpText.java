package io.github.nxdesk.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The form all help texts share: what the command is for, examples, then the options.
final class HelpText {
  private HelpText() {}

  /// Gives the command its help: a sentence and some examples.
  static CommandSpec describe(CommandSpec spec, String purpose, String... examples) {
    var usage = spec.usageMessage();
    usage
        .header(purpose)
        .sectionKeys(
            List.of(
                UsageMessageSpec.SECTION_KEY_HEADER,
                UsageMessageSpec.SECTION_KEY_FOOTER_HEADING,
                UsageMessageSpec.SECTION_KEY_FOOTER,
                UsageMessageSpec.SECTION_KEY_SYNOPSIS_HEADING,
                UsageMessageSpec.SECTION_KEY_SYNOPSIS,
                UsageMessageSpec.SECTION_KEY_DESCRIPTION,
                UsageMessageSpec.SECTION_KEY_PARAMETER_LIST_HEADING,
                UsageMessageSpec.SECTION_KEY_PARAMETER_LIST,
                UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING,
                UsageMessageSpec.SECTION_KEY_OPTION_LIST,
                UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING,
                UsageMessageSpec.SECTION_KEY_COMMAND_LIST))
        .footerHeading("%nExamples:%n")
        .footer(Arrays.stream(examples).map(HelpText::example).toArray(String[]::new))
        .synopsisHeading("%nUsage: ")
        .parameterListHeading("%n")
        .optionListHeading("%nOptions:%n")
        .commandListHeading("%nCommands:%n")
        .sortOptions(false)
        .sortSynopsis(false)
        .abbreviateSynopsis(true)
        .width(100);
    return spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .type(boolean.class)
            .description("Show this help.")
            .order(Integer.MAX_VALUE)
            .build());
  }

  /// What the command is for, in words that are no format.
  static String purpose(CommandSpec spec) {
    return plain(String.join(" ", spec.usageMessage().header()));
  }

  /// The examples as they are to be typed.
  static List<String> examples(CommandSpec spec) {
    return Arrays.stream(spec.usageMessage().footer()).map(line -> plain(line).strip()).toList();
  }

  private static String plain(String format) {
    return format.replace("%%", "%");
  }

  /// picocli takes every text for a format.
  private static String example(String line) {
    return "  " + line.replace("%", "%%");
  }
}
