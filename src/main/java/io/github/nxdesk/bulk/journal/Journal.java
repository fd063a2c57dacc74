package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.bulk.journal.JournalLine.DeletionIntended;
import io.github.nxdesk.bulk.journal.JournalLine.RowDone;
import io.github.nxdesk.bulk.journal.JournalLine.RunEnded;
import io.github.nxdesk.bulk.journal.JournalLine.WriteIntended;
import io.github.nxdesk.host.DurableFile;
import io.github.nxdesk.host.LockedFile;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.RunSummary;
import io.github.nxdesk.update.Plan.Write;
import io.github.nxdesk.update.WriteLog;
import java.io.Closeable;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The journal of a run that is under way. Intents that several threads record at the same time
/// share one wait for the disk.
///
/// After a failure, nothing more is written: nobody knows then what is on the disk, and an intent
/// must not count as recorded.
public final class Journal implements WriteLog, Closeable {
  private final String run;
  private final DurableFile file;
  private final Optional<LockedFile> lock;
  private final InstantSource clock;
  private final ResumeState earlier;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock syncing = new ReentrantLock();
  private final AtomicLong written; // The number of the last line.
  private long synced; // Guarded by syncing.
  private volatile @Nullable IOException failure;

  /// @param run the name of the run
  /// @param lock held as long as the journal is open
  /// @param earlier what was in it when it was opened
  /// @param lines how many lines were in it then
  Journal(
      String run,
      DurableFile file,
      Optional<LockedFile> lock,
      InstantSource clock,
      ResumeState earlier,
      long lines) {
    this.run = run;
    this.file = file;
    this.lock = lock;
    this.clock = clock;
    this.earlier = earlier;
    this.written = new AtomicLong(lines);
    this.synced = lines;
  }

  /// The name of the run.
  public String run() {
    return run;
  }

  /// What an earlier attempt at the run has done.
  public ResumeState earlier() {
    return earlier;
  }

  @Override
  public void logIntent(long row, Write write) throws IOException {
    sync(append(new WriteIntended(Intent.of(row, write))));
  }

  /// Records a message that is about to be deleted, with all its content. When this returns, the
  /// line survives a crash and a power failure.
  ///
  /// @throws IOException if that is not certain; the message must then not be deleted
  public void logDeletion(long row, Message message) throws IOException {
    sync(append(new DeletionIntended(row, message.id(), message.json())));
  }

  @Override
  public void logOutcome(long row, Outcome outcome) throws IOException {
    append(RowDone.of(row, outcome));
  }

  /// Records how the run ended or was stopped.
  ///
  /// @throws IOException if that can't be written; the run can still be resumed
  public void logEnd(RunSummary summary) throws IOException {
    sync(append(new RunEnded(summary, clock.instant())));
  }

  /// Releases the run. One without a [#logEnd] can be resumed.
  @Override
  public void close() throws IOException {
    try (file) {
      lock.ifPresent(LockedFile::close);
    }
  }

  /// Writes a line without waiting for the disk.
  ///
  /// @return the number of the line
  long append(JournalLine line) throws IOException {
    writing.lock();
    try {
      refuseAfterFailure();
      long number = written.get() + 1;
      file.write(JournalFormat.write(number, line));
      written.set(number);
      return number;
    } catch (IOException e) {
      throw failed(e);
    } finally {
      writing.unlock();
    }
  }

  /// Returns when the line and all before it are on disk. Threads that arrive while the disk is
  /// busy wait, and one sync then serves all of them.
  void sync(long line) throws IOException {
    syncing.lock();
    try {
      if (synced >= line) {
        return;
      }
      refuseAfterFailure();
      long reached = written.get();
      file.sync();
      synced = reached;
    } catch (IOException e) {
      throw failed(e);
    } finally {
      syncing.unlock();
    }
  }

  private void refuseAfterFailure() throws IOException {
    var earlier = failure;
    if (earlier != null) {
      throw earlier;
    }
  }

  private IOException failed(IOException e) {
    var known = failure;
    if (known == null) {
      known = JournalFailure.of(run, e);
      failure = known;
    }
    return known;
  }
}
