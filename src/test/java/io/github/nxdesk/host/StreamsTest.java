package io.github.nxdesk.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StreamsTest {
  @Test
  void writeUtf8WhateverTheLocaleSays() {
    var streams = Streams.ofProcess(Terminals.NONE);
    assertThat(streams.out().charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(streams.err().charset()).isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void whatCannotBeWrittenToAPipeHasNoReader() {
    assertThat(broken(true).isUnread()).isTrue();
    assertThat(broken(false).isUnread()).isFalse();
  }

  @Test
  void aPipeThatIsReadIsNot() {
    var out = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    assertThat(new Streams(InputStream.nullInputStream(), out, out, () -> true).isUnread())
        .isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void knowsAPipe(@TempDir Path folder) throws Exception {
    var pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(Streams.isPipe(pipe)).isTrue();
    assertThat(Streams.isPipe(Files.createFile(folder.resolve("file")))).isFalse();
    assertThat(Streams.isPipe(Path.of("/dev/null"))).isFalse();
    assertThat(Streams.isPipe(folder.resolve("none"))).isFalse();
  }

  private static Streams broken(boolean pipe) {
    var out =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("gone");
              }
            },
            false,
            StandardCharsets.UTF_8);
    out.print("x");
    return new Streams(InputStream.nullInputStream(), out, out, () -> pipe);
  }
}
