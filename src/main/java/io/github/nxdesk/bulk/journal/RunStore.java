package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.bulk.journal.JournalLine.RunStarted;
import io.github.nxdesk.host.DurableFile;
import io.github.nxdesk.host.FileFailure;
import io.github.nxdesk.host.Host;
import io.github.nxdesk.host.LockedFile;
import io.github.nxdesk.host.PrivatePath;
import io.github.nxdesk.model.RecordedRow;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The folder in which runs are kept, one folder each. The names sort by the time of their start.
///
/// Links in it are never followed: neither a link to a folder nor a link to a journal is a run.
public final class RunStore {
  /// The result that [#summary] gives a run that a process is working on.
  public static final String RUNNING = "running";

  private static final String JOURNAL = "journal.ndjson";
  private static final String LOCK = "lock";

  private final Path folder;
  private final InstantSource clock;
  private final Consumer<String> warnings;

  /// The names of runs whose journals can't be read, as far as they were met.
  private final Set<String> broken = new TreeSet<>();

  /// @param folder need not exist yet
  public RunStore(Path folder, InstantSource clock) {
    this(folder, clock, _ -> {});
  }

  /// @param folder need not exist yet
  /// @param warnings takes a line for people about each run that is broken
  RunStore(Path folder, InstantSource clock, Consumer<String> warnings) {
    this.folder = folder;
    this.clock = clock;
    this.warnings = warnings;
  }

  /// The one in the state directory; empty if there is none.
  ///
  /// @param warnings takes a line for people about each run that is broken
  public static Optional<RunStore> in(Host host, Consumer<String> warnings) {
    return host.environment()
        .stateDirectory()
        .map(state -> new RunStore(state.resolve("runs"), host.clock(), warnings));
  }

  /// Starts a new run. No other process can resume it while its journal is open.
  ///
  /// @throws JournalFailure if its journal can't be written
  public Journal start(RunOrder order) throws IOException {
    try {
      var run = create(order);
      var journal = open(run, Optional.of(lock(run)), ResumeState.none(), 0);
      journal.sync(journal.append(new RunStarted(order, clock.instant())));
      makeNameDurable(run);
      return journal;
    } catch (IOException e) {
      throw JournalFailure.of(folder, e instanceof JournalFailure failure ? failure.reason() : e);
    }
  }

  /// A run of one message. It starts when the write is about to be sent; without a write, nothing
  /// is recorded. It can't be resumed, because repeating the command has the same effect.
  ///
  /// Without a state directory, no write can be recorded, so none is sent.
  public static WriteLog logOfOne(Host host, RunOrder order) {
    return in(host, _ -> {}).map(store -> store.single(order)).orElseGet(NoStateDirectory::new);
  }

  WriteLog single(RunOrder order) {
    return new SingleRun(this, order);
  }

  /// Resumes the newest run of the same order, unless it is finished.
  ///
  /// @throws RunInUseException if another process is working on it
  /// @throws JournalFailure if the folder can't be read
  public Optional<Journal> resume(RunOrder order) throws IOException {
    try {
      for (var run : newestFirst(RunName.suffix(order))) {
        var record = record(run);
        if (record.isPresent() && record.get().order().key().equals(order.key())) {
          if (record.get().isFinished()) {
            return Optional.empty();
          }
          var journal = tryResume(run);
          if (journal.isPresent()) {
            return journal;
          }
        }
      }
      return Optional.empty();
    } catch (RunInUseException e) {
      throw e;
    } catch (IOException e) {
      throw JournalFailure.of(folder, e);
    }
  }

  /// Resumes the run; empty if it is broken.
  private Optional<Journal> tryResume(Path run) throws RunInUseException {
    try {
      return Optional.of(resume(run));
    } catch (RunInUseException e) {
      throw e;
    } catch (IOException e) {
      warnings.accept(
          "Run %s can't be resumed: %s.".formatted(run.getFileName(), FileFailure.reason(e)));
      return Optional.empty();
    }
  }

  private Journal resume(Path run) throws IOException {
    var lock = lock(run);
    try {
      return resume(run, lock);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  private Journal resume(Path run, LockedFile lock) throws IOException {
    var earlier = new ResumeScan();
    var journal = run.resolve(JOURNAL);
    var end = JournalReader.read(journal, earlier);
    try (var channel =
        FileChannel.open(journal, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      channel.truncate(end.end()); // A line that was cut off must not run into the next one.
    }
    var state = earlier.state();
    if (!state.damage().isEmpty()) {
      warnings.accept(
          "The journal of run %s is damaged at %s. Messages are read again before anything is written."
              .formatted(run.getFileName(), Damage.labels(state.damage())));
    }
    return open(run, Optional.of(lock), state, end.lastLine());
  }

  /// The runs that [#list] left out because their journals can't be read, the oldest first.
  public List<String> broken() {
    return List.copyOf(broken);
  }

  /// All runs, the newest first. A folder without a journal is left out.
  public List<RunRecord> list() throws IOException {
    var records = Stream.<RunRecord>builder();
    for (var run : newestFirst("")) {
      record(run).ifPresent(records);
    }
    return records.build().toList();
  }

  /// How a run ended, or how far it has come: `running`, or `unfinished` if no process is working
  /// on it. A run in which every row failed is `failed`.
  public RunSummary summary(RunRecord run) throws IOException {
    if (run.ended().isPresent()) {
      var ended = run.ended().get();
      // A message that was restored or updated in part counts as failed.
      return ended.isWithoutSuccess() && effects(run).isEmpty()
          ? ended.with(RunSummary.FAILED)
          : ended;
    }
    var scan = new ResumeScan();
    JournalReader.read(journal(run), scan);
    return scan.summary(isRunning(run) ? RUNNING : "unfinished");
  }

  private boolean isRunning(RunRecord run) {
    try {
      return isUnderWay(folder.resolve(run.name()));
    } catch (IOException _) {
      return false; // A lock that can't be opened is held by nobody that we know of.
    }
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

  /// What a run did, according to its journal.
  public Effects effects(RunRecord run) throws IOException {
    var effects = new EffectsReader();
    JournalReader.read(journal(run), effects);
    return effects.effects(new Journaled(run.name(), journal(run)));
  }

  /// Lists what the journal of a run says about each row, in the order in which they ended. A row
  /// that was tried twice is listed twice.
  public void rows(RunRecord run, Consumer<RecordedRow> taker) throws IOException {
    var rows = new RowsReader(taker);
    JournalReader.read(journal(run), rows);
    rows.end();
  }

  private Path journal(RunRecord run) {
    return folder.resolve(run.name()).resolve(JOURNAL);
  }

  /// Removes a run and its journal, unless a process is working on it, or something is in its
  /// folder that nxdesk did not put there.
  ///
  /// @return whether it is gone
  public boolean remove(RunRecord run) {
    var path = folder.resolve(run.name());
    try {
      if (isUnderWay(path)) {
        return false;
      }
      List<Path> files;
      try (var list = Files.list(path)) {
        files = list.toList();
      }
      for (var file : files) {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          warnings.accept(
              "Run %s was not deleted: it contains a folder, %s."
                  .formatted(run.name(), file.getFileName()));
          return false;
        }
      }
      for (var file : files) {
        Files.delete(file);
      }
      Files.delete(path);
      return true;
    } catch (IOException e) {
      warnings.accept("Run %s was not deleted: %s.".formatted(run.name(), FileFailure.reason(e)));
      return false;
    }
  }

  /// Creates a folder for the run. Its name sorts after those of all earlier runs.
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

  /// @param lines how many lines its journal has
  Journal open(Path run, Optional<LockedFile> lock, ResumeState earlier, long lines)
      throws IOException {
    return new Journal(
        run.getFileName().toString(),
        DurableFile.open(run.resolve(JOURNAL)),
        lock,
        clock,
        earlier,
        lines);
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

  /// Empty also if the run is broken: one broken run must not hide the others.
  private Optional<RunRecord> record(Path run) {
    var journal = run.resolve(JOURNAL);
    try {
      if (Files.isRegularFile(journal, LinkOption.NOFOLLOW_LINKS)) {
        return RunRecord.read(run.getFileName().toString(), journal);
      }
      if (Files.exists(journal, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException("its journal is not a regular file");
      }
    } catch (IOException e) {
      broken.add(run.getFileName().toString());
      warnings.accept(
          "Run %s was ignored: %s.".formatted(run.getFileName(), FileFailure.reason(e)));
    }
    return Optional.empty();
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
