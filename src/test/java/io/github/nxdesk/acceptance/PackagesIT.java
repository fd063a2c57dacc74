package io.github.nxdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The Linux packages, on this machine: made, installed, used and removed. Only for root, and only
/// where no nxdesk is installed that somebody uses.
@EnabledOnOs(value = OS.LINUX, disabledReason = "the packages are for Linux")
class PackagesIT {
  private static final String SCRIPT = "src/test/packages/installs-and-removes.sh";

  @Test
  void installAndLeaveNothingBehind() throws Exception {
    assumeTrue(Files.isWritable(Path.of("/usr/bin")), "only root may install packages");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg")), "dpkg is not here");
    assumeTrue(
        Files.notExists(Path.of("/usr/bin/nxdesk")) && Files.notExists(Path.of("/usr/lib/nxdesk")),
        "an nxdesk is installed here");
    Tools.need("zip", "man");
    assertThat(run(SCRIPT)).endsWith("ok\n");
  }

  private static String run(String script) throws IOException {
    var process = new ProcessBuilder(script).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
