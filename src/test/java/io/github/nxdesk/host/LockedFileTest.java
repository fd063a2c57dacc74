package io.github.nxdesk.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("lock");
  }

  @Test
  void isHeldUntilItIsClosed() throws Exception {
    try (var _ = LockedFile.lock(file)) {
      assertThat(LockedFile.tryLock(file)).isEmpty();
    }
    try (var again = LockedFile.tryLock(file).orElseThrow()) {
      assertThat(again.channel().isOpen()).isTrue();
    }
  }

  @Test
  void isTheSameByWhateverPath() throws Exception {
    var link = Files.createSymbolicLink(folder.resolve("link"), folder);
    try (var _ = LockedFile.lock(file)) {
      assertThat(LockedFile.tryLock(link.resolve("lock"))).isEmpty();
    }
  }

  @Test
  void goesToWhoeverWaitsOnlyWhenItIsClosed() throws Exception {
    var closing = new AtomicBoolean();
    var waiting =
        new FutureTask<>(() -> {
          try (var _ = LockedFile.lock(file)) {
            return closing.get();
          }
        });
    try (var _ = LockedFile.lock(file)) {
      Thread.ofVirtual().start(waiting);
      closing.set(true);
    }
    assertThat(waiting.get()).isTrue();
  }

  @Test
  void isNotWaitedForAfterASignal() throws Exception {
    try (var _ = LockedFile.lock(file)) {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> LockedFile.lock(file));
      assertThat(Thread.interrupted()).isFalse();
    }
  }

  @Test
  void isFreeAgainAfterASignal() throws Exception {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> LockedFile.lock(file));
    try (var free = LockedFile.tryLock(file).orElseThrow()) {
      assertThat(free.channel().isOpen()).isTrue();
    }
  }

  @Test
  void needsItsFolder() {
    var missing = folder.resolve("missing").resolve("lock");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> LockedFile.tryLock(missing));
  }

  @Test
  void mayBeReadByItsOwnerAlone() throws Exception {
    try (var _ = LockedFile.lock(file)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void isHeldAgainstOtherProcesses() throws Exception {
    try (var _ = LockedFile.lock(file)) {
      assertThat(seenByAnotherProcess()).isEqualTo("held");
    }
    assertThat(seenByAnotherProcess()).isEqualTo("free");
  }

  /// On POSIX systems, closing any channel of the file would give up the lock of this process.
  @Test
  void staysHeldAgainstOtherProcessesWhenThisOneAsksAgain() throws Exception {
    try (var _ = LockedFile.lock(file)) {
      assertThat(LockedFile.tryLock(file)).isEmpty();
      assertThat(seenByAnotherProcess()).isEqualTo("held");
    }
  }

  private String seenByAnotherProcess() throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /// Says whether it gets the file.
  static final class OtherProcess {
    private OtherProcess() {}

    public static void main(String[] args) throws IOException {
      System.out.print(LockedFile.tryLock(Path.of(args[0])).isPresent() ? "free" : "held");
    }
  }
}
