package io.github.nxdesk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.nxdesk.host.Tool.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the tool is a shell script")
class ToolPatienceTest {
  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();

  @Test
  void endsAToolThatHangsAfterAWordToTheUser() throws Exception {
    var tool = tool("exec sleep 600");
    assertThatIOException()
        .isThrownBy(() -> tool.run("", List.of(), patience(Duration.ofMillis(20))))
        .withMessage("hanging did not respond within 20ms");
    assertThat(said).containsExactly("wait");
  }

  @Test
  void saysNothingOfAToolThatAnswers() throws Exception {
    var patience = new Patience(Duration.ofMinutes(1), () -> said.add("wait"), Duration.ofHours(1));
    assertThat(tool("echo done").run("", List.of(), patience).out()).isEqualTo("done\n");
    assertThat(said).isEmpty();
  }

  private Patience patience(Duration limit) {
    return new Patience(Duration.ofMillis(10), () -> said.add("wait"), limit);
  }

  private Tool tool(String script) throws IOException {
    var file = Files.writeString(folder.resolve("hanging"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new Tool(file, new Environment(Map.of("PATH", "/usr/bin:/bin")));
  }
}
