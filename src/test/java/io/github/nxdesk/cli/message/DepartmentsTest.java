package io.github.nxdesk.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.cli.TestHost;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepartmentsTest {
  @TempDir private Path folder;
  private TestHost host;

  @BeforeEach
  void setUp() {
    host = new TestHost(folder);
  }

  @Test
  void listsThoseOfAllBusinesses() {
    assertThat(host.run("departments", "-oids", "--sandbox").out().lines())
        .contains("31", "33", "41");
  }

  @Test
  void listsThoseOfOneBusiness() {
    assertThat(host.run("departments", "--business-id=1402", "-oids", "--sandbox").out().lines())
        .containsExactlyInAnyOrder("41", "42");
  }

  @Test
  void refusesABusinessThatIsNone() {
    var run = host.run("departments", "--business-id=x", "--sandbox");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("BusinessId ");
  }

  @Test
  void saysWhyThereIsNoList() {
    var run = host.with("NEXUDUS_BASE_URL", "http://127.0.0.1:1").run("departments");
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out()).isEmpty();
  }
}
