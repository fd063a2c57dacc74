package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.host.LockedFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;

/// Gives each run a start time of its own, to the millisecond, so that runs sort in the order in
/// which they began. All processes share the file that holds the last one.
final class StartTimes {
  /// If the last run is further ahead than that, the clock was set back, and the clock counts.
  private static final long MOST_AHEAD = 1_000;

  private final Path file;

  /// @param file need not exist yet; its folder must
  StartTimes(Path file) {
    this.file = file;
  }

  /// Now, or the next millisecond that no run has.
  ///
  /// If the file can't be used, it is now: no run must fail because of its name.
  Instant next(Instant now) {
    boolean interrupted = Thread.interrupted(); // It would close the channel.
    try (var locked = LockedFile.lock(file)) {
      long time = next(now.toEpochMilli(), last(locked.channel()));
      locked.channel().write(ByteBuffer.allocate(Long.BYTES).putLong(0, time), 0);
      return Instant.ofEpochMilli(time);
    } catch (IOException _) {
      return now;
    } catch (InterruptedException _) {
      interrupted = true;
      return now;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static long next(long now, long last) {
    return last >= now && last <= now + MOST_AHEAD ? last + 1 : now;
  }

  /// The time of the last run; 0 if there was none.
  private static long last(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(Long.BYTES);
    channel.read(bytes, 0);
    return bytes.getLong(0);
  }
}
