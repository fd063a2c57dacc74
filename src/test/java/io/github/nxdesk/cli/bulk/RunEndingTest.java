package io.github.nxdesk.cli.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.bulk.RunEnd;
import io.github.nxdesk.bulk.RunStop;
import io.github.nxdesk.cli.options.RunOptions;
import io.github.nxdesk.model.RunCounts;
import io.github.nxdesk.output.ExitCode;
import io.github.nxdesk.output.RunReport;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunEndingTest {
  private static final RunOptions OPTIONS =
      new RunOptions(false, true, Duration.ZERO, true, 0, Optional.empty());

  @Test
  void ofAJournalThatCannotBeWrittenIsNoBugAndNoUsageError() {
    var report = report(new RunStop.Broken("The disk is full.", false));
    assertThat(report.code()).isEqualTo(ExitCode.STORAGE);
    assertThat(report.stop().map(ExitCode::of)).contains(ExitCode.STORAGE);
    assertThat(report.summary().result()).isEqualTo("stopped");
  }

  @Test
  void ofRowsThatCannotBeReadIsAUsageError() {
    assertThat(report(new RunStop.Broken("It is a directory.", true)).code())
        .isEqualTo(ExitCode.USAGE);
  }

  private static RunReport report(RunStop stop) {
    var spec = new RunSpec("apply -", "digest", 3, 0, Optional.empty(), (_, _) -> Optional::empty);
    return RunEnding.report(
        spec, RunJournal.NONE, new RunEnd(new RunCounts(1, 0, 0), Optional.of(stop)), OPTIONS);
  }
}
