package io.github.nxdesk.auth;

import io.github.nxdesk.host.Environment;
import io.github.nxdesk.host.Tool;
import java.io.IOException;
import java.util.List;

/// Runs a tool of the operating system that stores secrets.
record ToolRunner(Tool tool) {
  static ToolRunner find(String name, Environment environment) throws StoreException {
    return new ToolRunner(
        Tool.find(name, environment)
            .orElseThrow(() -> new StoreException("'%s' is not installed".formatted(name))));
  }

  Tool.Ending run(String input, List<String> arguments)
      throws StoreException, InterruptedException {
    try {
      return tool.run(input, arguments);
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
