package io.github.nxdesk.bulk.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Reads a file in blocks and detects whether it has changed since the first reading: the whole
/// block is compared before any byte of it is returned.
final class CheckedBytes extends InputStream {
  private static final int BLOCK = 64 * 1024;

  /// The checksums of the first reading.
  static final class Marks {
    private final List<Long> sums = new ArrayList<>();
    private long length;
    private @Nullable String digest;

    String digest() {
      return Objects.requireNonNull(digest, "the input has not been read to its end");
    }

    boolean isComplete() {
      return digest != null;
    }
  }

  private final FileChannel channel;
  private final Marks marks;
  private final String name;
  private final @Nullable MessageDigest whole;
  private final ByteBuffer block = ByteBuffer.allocate(BLOCK).flip();
  private int blocks;
  private long position;

  private CheckedBytes(
      FileChannel channel, Marks marks, String name, @Nullable MessageDigest whole) {
    this.channel = channel;
    this.marks = marks;
    this.name = name;
    this.whole = whole;
  }

  static InputStream of(FileChannel channel, Marks marks, String name) throws IOException {
    if (marks.isComplete()) {
      return new CheckedBytes(channel, marks, name, null);
    }
    marks.sums.clear();
    marks.length = channel.size();
    try {
      return new CheckedBytes(channel, marks, name, MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public int read() throws IOException {
    return fill() ? block.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, block.remaining());
    block.get(target, offset, count);
    return count;
  }

  /// Whether a byte is left. Reads and compares the next block if necessary.
  private boolean fill() throws IOException {
    if (block.hasRemaining()) {
      return true;
    }
    block.clear();
    while (block.hasRemaining() && channel.read(block, position + block.position()) >= 0) {}
    block.flip();
    position += block.limit();
    if (channel.size() != marks.length || position > marks.length) {
      throw changed();
    }
    if (block.limit() == 0) {
      end();
      return false;
    }
    check();
    return true;
  }

  private void check() throws IOException {
    var sum = new CRC32C();
    sum.update(block.array(), 0, block.limit());
    if (whole != null) {
      whole.update(block.array(), 0, block.limit());
      marks.sums.add(sum.getValue());
    } else if (blocks >= marks.sums.size() || marks.sums.get(blocks) != sum.getValue()) {
      throw changed();
    }
    blocks++;
  }

  private void end() throws IOException {
    if (position != marks.length) {
      throw changed();
    }
    if (whole != null && !marks.isComplete()) {
      marks.digest = HexFormat.of().formatHex(whole.digest());
    }
  }

  private RowInputException changed() {
    return new RowInputException(
        "%s changed while it was read; try again when it is complete".formatted(name));
  }
}
