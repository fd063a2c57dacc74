package io.github.nxdesk.host;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes UTF-8 to a terminal, and lets through no control sequence but nxdesk's own: whoever wrote
/// the text can't move the cursor, set the title or type a command. Control characters are shown as
/// escapes.
final class TerminalGuard extends FilterOutputStream {
  /// A line ending, the colors, the start of the line with its end cleared, and the other ways to
  /// end a line.
  private static final List<String> ALLOWED =
      List.of(
          "\n",
          "\r\n",
          "\t",
          "\r\033[K",
          "\033[0m",
          "\033[31m",
          "\033[32m",
          "\033[33m",
          "\033[36m");

  private static final int DELETE = 0x7f;

  /// The first byte of U+0080 to U+00BF, of which the first half are control characters.
  private static final int LATIN_1 = 0xc2;

  /// What began like one of them.
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

  private final List<String> allowed;

  TerminalGuard(OutputStream terminal) {
    this(terminal, ALLOWED);
  }

  private TerminalGuard(OutputStream terminal, List<String> allowed) {
    super(terminal);
    this.allowed = allowed;
  }

  /// Lets through nothing but the ends of lines.
  static TerminalGuard withoutSequences(OutputStream terminal) {
    return new TerminalGuard(terminal, List.of("\n", "\r\n", "\t"));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
  }

  @Override
  public void write(int value) throws IOException {
    int next = value & 0xff;
    if (pending.size() > 0) {
      pending.write(next);
      settle();
    } else if (isControl(next) || next == LATIN_1) {
      pending.write(next);
      settle();
    } else {
      out.write(next);
    }
  }

  private void settle() throws IOException {
    var bytes = pending.toByteArray();
    if ((bytes[0] & 0xff) == LATIN_1) {
      if (bytes.length == 2) {
        pending.reset();
        int second = bytes[1] & 0xff;
        if (second < 0xa0) {
          escape(second);
        } else {
          out.write(bytes);
        }
      }
      return;
    }
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (allowed.contains(text)) {
      pending.reset();
      out.write(bytes);
    } else if (allowed.stream().noneMatch(each -> each.startsWith(text))) {
      pending.reset();
      escape(bytes[0]);
      write(bytes, 1, bytes.length - 1);
    }
  }

  private void escape(int control) throws IOException {
    out.write("\\u%04x".formatted(control).getBytes(StandardCharsets.US_ASCII));
  }

  private static boolean isControl(int value) {
    return value < ' ' || value == DELETE;
  }

  /// Nothing of ours ends in the middle of a sequence, so what is pending is foreign.
  @Override
  public void flush() throws IOException {
    var bytes = pending.toByteArray();
    if (bytes.length > 0 && (bytes[0] & 0xff) != LATIN_1) {
      pending.reset();
      escape(bytes[0]);
      write(bytes, 1, bytes.length - 1);
      flush();
    }
    super.flush();
  }
}
