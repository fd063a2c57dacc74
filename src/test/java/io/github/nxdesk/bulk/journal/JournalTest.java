package io.github.nxdesk.bulk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nxdesk.host.DurableFile;
import io.github.nxdesk.model.Outcome.Unchanged;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class JournalTest {
  private final Disk disk = new Disk();
  private final Journal journal =
      new Journal(
          "a-run",
          disk,
          Optional.empty(),
          InstantSource.fixed(Instant.EPOCH),
          ResumeState.none(),
          0);

  @Test
  void hasAnIntentOnDiskBeforeItReturns() throws IOException {
    journal.logIntent(1, RunStoreTest.write(11));
    assertThat(disk.durable).singleElement().asString().startsWith("{\"Intent\":1,\"Id\":11,");
  }

  @Test
  void waitsForTheDiskOnceForIntentsThatComeTogether() throws Exception {
    disk.busy = new CountDownLatch(1);
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = workers.submit(() -> intend(1));
      disk.reached.await();
      var rest = new ArrayList<Future<?>>();
      for (int row = 2; row <= 20; row++) {
        int number = row;
        rest.add(workers.submit(() -> intend(number)));
      }
      while (disk.writes() < 20) {
        Thread.onSpinWait();
      }
      disk.busy.countDown();
      first.get();
      for (var each : rest) {
        each.get();
      }
    }
    assertThat(disk.durable).hasSize(20);
    assertThat(disk.syncs).isEqualTo(2);
  }

  @Test
  void promisesNothingMoreOnceTheDiskIsFull() throws IOException {
    journal.logIntent(1, RunStoreTest.write(11));
    disk.full = true;
    assertThatThrownBy(() -> journal.logOutcome(1, new Unchanged(11L, 200)))
        .isInstanceOf(JournalFailure.class)
        .hasMessageContaining("No space left on device")
        .hasMessageContaining("nothing more was sent")
        .hasMessageContaining("repeat the command to resume");
    disk.full = false;
    assertThatThrownBy(() -> journal.logIntent(2, RunStoreTest.write(12)))
        .isInstanceOf(JournalFailure.class);
    assertThat(disk.written).hasSize(1);
  }

  @Test
  void promisesNothingMoreOnceASyncHasFailed() {
    disk.failingSync = true;
    assertThatThrownBy(() -> journal.logIntent(1, RunStoreTest.write(11)))
        .isInstanceOf(JournalFailure.class);
    disk.failingSync = false;
    assertThatThrownBy(() -> journal.logIntent(2, RunStoreTest.write(12)))
        .isInstanceOf(JournalFailure.class);
  }

  private boolean intend(int row) throws IOException {
    journal.logIntent(row, RunStoreTest.write(row));
    return true;
  }

  /// A disk that can be busy, full, or broken.
  private static final class Disk implements DurableFile {
    private final List<String> written = new ArrayList<>();
    private List<String> durable = List.of();
    private CountDownLatch busy = new CountDownLatch(0);
    private final CountDownLatch reached = new CountDownLatch(1);
    private int syncs;
    private boolean full;
    private boolean failingSync;

    synchronized int writes() {
      return written.size();
    }

    @Override
    public synchronized void write(byte[] bytes) throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
      written.add(new String(bytes, StandardCharsets.US_ASCII));
    }

    @Override
    public void sync() throws IOException {
      List<String> now;
      synchronized (this) {
        if (failingSync) {
          throw new IOException("Input/output error");
        }
        now = List.copyOf(written);
      }
      reached.countDown();
      try {
        busy.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      durable = now;
      syncs++;
    }

    @Override
    public void close() {}
  }
}
