package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.bulk.journal.JournalLine.RunStarted;
import io.github.nxdesk.host.DurableFile;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.LockedFile;
import io.github.nxdesk.host.PrivatePath;
import io.github.nxdesk.model.RunSummary;
import io.github.nxdesk.update.WriteLog;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The folder in which runs are kept, one folder each. The names sort by the time of their start.
///
/// Links in it are never followed: neither a link to a folder nor a link to a journal is a run.
public final class RunStore {
  /// What [#summary] says of a run that a process works on.
  public static final String RUNNING = "running";

  private static final String JOURNAL = "journal.ndjson";
  private static final String LOCK = "lock";

  private final Path folder;
  private final InstantSource clock;

  /// @param folder need not exist yet
  public RunStore(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /// The one in the state directory; empty where there is none.
  public static Optional<RunStore> in(Host host) {
    return host.environment()
        .stateDirectory()
        .map(state -> new RunStore(state.resolve("runs"), host.clock()));
  }

  /// Begins a new run, which no other process can resume as long as its journal is open.
  ///
  /// @throws JournalFailure if it cannot be kept
  public Journal start(RunOrder order) throws IOException {
    try {
      var run = create(order);
      var journal = open(run, Optional.of(lock(run)), ResumeState.none());
      journal.sync(journal.append(new RunStarted(order, clock.instant())));
      makeNameDurable(run);
      return journal;
    } catch (JournalFailure e) {
      throw e;
    } catch (IOException e) {
      throw JournalFailure.of(folder, e);
    }
  }

  /// A run of one message, which begins when its write is about to be sent: where nothing is
  /// written, nothing is kept. It cannot be resumed; repeating the command does the same.
  ///
  /// Where there is no state directory, no write can be noted, and so none is sent.
  public static WriteLog logOfOne(Host host, RunOrder order) {
    return in(host).map(store -> store.single(order)).orElseGet(NoStateDirectory::new);
  }

  WriteLog single(RunOrder order) {
    return new SingleRun(this, order);
  }

  /// Resumes the newest run of the same order, if that is not finished.
  ///
  /// @throws RunInUseException if another process works on it
  /// @throws JournalFailure if it cannot be read, or cannot be kept any more
  public Optional<Journal> resume(RunOrder order) throws IOException {
    try {
      for (var run : newestFirst(RunName.suffix(order))) {
        var record = record(run);
        if (record.isPresent() && record.get().order().key().equals(order.key())) {
          return record.get().isFinished() ? Optional.empty() : Optional.of(resume(run));
        }
      }
      return Optional.empty();
    } catch (RunInUseException | JournalFailure e) {
      throw e;
    } catch (IOException e) {
      throw JournalFailure.of(folder, e);
    }
  }

  private Journal resume(Path run) throws IOException {
    var lock = lock(run);
    var earlier = new ResumeScan();
    var journal = run.resolve(JOURNAL);
    long whole = JournalReader.read(journal, earlier::add);
    try (var channel =
        FileChannel.open(journal, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      channel.truncate(whole); // A line that was cut off must not run into the next one.
    }
    return open(run, Optional.of(lock), earlier.state());
  }

  /// All runs, the newest first. A folder that holds no journal of ours is left out.
  public List<RunRecord> list() throws IOException {
    var records = Stream.<RunRecord>builder();
    for (var run : newestFirst("")) {
      record(run).ifPresent(records);
    }
    return records.build().toList();
  }

  /// How a run ended, or how far it has come: `running`, or `unfinished` where no process works on
  /// it any more.
  public RunSummary summary(RunRecord run) throws IOException {
    if (run.ended().isPresent()) {
      return run.ended().get();
    }
    var scan = new ResumeScan();
    read(run, scan::add);
    return scan.summary(isUnderWay(folder.resolve(run.name())) ? RUNNING : "unfinished");
  }

  private static boolean isUnderWay(Path run) throws IOException {
    if (!Files.isRegularFile(run.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (var _ = lock(run)) {
      return false;
    } catch (RunInUseException _) {
      return true;
    }
  }

  /// What a run did, as far as its journal tells.
  public Effects effects(RunRecord run) throws IOException {
    var effects = new EffectsReader();
    read(run, effects::add);
    return effects.effects();
  }

  private void read(RunRecord run, Consumer<JournalLine> lines) throws IOException {
    JournalReader.read(folder.resolve(run.name()).resolve(JOURNAL), lines);
  }

  /// Removes a run and all it remembers, unless a process works on it.
  ///
  /// @return whether it is gone
  public boolean remove(RunRecord run) throws IOException {
    var path = folder.resolve(run.name());
    if (isUnderWay(path)) {
      return false;
    }
    try (var files = Files.list(path)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(path);
    return true;
  }

  /// A new folder for it, whose name sorts behind those of all runs before it.
  Path create(RunOrder order) throws IOException {
    PrivatePath.createFolders(folder);
    var times = new StartTimes(folder.resolve(".last"));
    for (var at = times.next(clock.instant()); ; at = at.plusMillis(1)) {
      var run = folder.resolve(RunName.of(order, at));
      try {
        PrivatePath.createFolder(run);
        Files.createFile(run.resolve(JOURNAL), PrivatePath.ofFile(run));
        return run;
      } catch (FileAlreadyExistsException _) {
        // Taken.
      }
    }
  }

  Journal open(Path run, Optional<LockedFile> lock, ResumeState earlier) throws IOException {
    return new Journal(
        run.getFileName().toString(), DurableFile.open(run.resolve(JOURNAL)), lock, clock, earlier);
  }

  void makeNameDurable(Path run) {
    DurableFile.syncFolder(run);
    DurableFile.syncFolder(folder);
  }

  Path folder() {
    return folder;
  }

  InstantSource clock() {
    return clock;
  }

  private Optional<RunRecord> record(Path run) throws IOException {
    var journal = run.resolve(JOURNAL);
    return Files.isRegularFile(journal, LinkOption.NOFOLLOW_LINKS)
        ? RunRecord.read(run.getFileName().toString(), journal)
        : Optional.empty();
  }

  private List<Path> newestFirst(String suffix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var runs = Files.list(folder)) {
      return runs.filter(run -> run.getFileName().toString().endsWith(suffix))
          .filter(run -> Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS))
          .sorted(Comparator.<Path>naturalOrder().reversed())
          .toList();
    }
  }

  private static LockedFile lock(Path run) throws IOException {
    return LockedFile.tryLock(run.resolve(LOCK))
        .orElseThrow(() -> new RunInUseException(run.getFileName().toString()));
  }
}
