package io.github.nxdesk.auth;

import io.github.nxdesk.host.Environment;
import io.github.nxdesk.host.Tool;
import io.github.nxdesk.host.Tool.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Runs a tool of the operating system that stores secrets.
///
/// @param notices gets a word for the user where the tool takes its time
/// @param limit how long it may take
record ToolRunner(Tool tool, Consumer<String> notices, Duration limit) {
  private static final Duration NOTICE = Duration.ofSeconds(2);

  static ToolRunner find(
      String name, Environment environment, Consumer<String> notices, Duration limit)
      throws StoreException {
    return new ToolRunner(
        Tool.find(name, environment)
            .orElseThrow(() -> new StoreException("'%s' is not installed".formatted(name))),
        notices,
        limit);
  }

  Tool.Ending run(String input, List<String> arguments)
      throws StoreException, InterruptedException {
    try {
      return tool.run(
          input,
          arguments,
          new Patience(
              NOTICE, () -> notices.accept("Waiting for the keyring; it may be locked."), limit));
    } catch (IOException e) {
      throw new StoreException(String.valueOf(e.getMessage()));
    }
  }

  /// What the tool says about its failure, on one line.
  static StoreException failure(Tool.Ending ending) {
    var words = ending.err().strip().replaceAll("\\s+", " ");
    return new StoreException(words.isEmpty() ? ending.toString() : words);
  }
}
