package io.github.nxdesk.output;

import io.github.nxdesk.model.Outcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One document with the counts before the rows. The rows wait in a temporary file, which nobody
/// else can read and which goes with the process, so that any number of them takes no memory.
final class JsonRunReporter implements RunReporter {
  private final Documents documents;
  private final RunDocument summary;
  private final PrintStream out;
  private final FileChannel spool;
  private final BufferedWriter rows;
  private boolean first = true;

  JsonRunReporter(@Nullable String command, PrintStream out) throws IOException {
    this.documents = new Documents(command);
    this.summary = new RunDocument(command);
    this.out = out;
    this.spool =
        FileChannel.open(
            Files.createTempFile("nxdesk-", ".json"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    this.rows =
        new BufferedWriter(Channels.newWriter(spool, StandardCharsets.UTF_8.newEncoder(), 65536));
  }

  @Override
  public void row(long number, Outcome outcome) {
    try {
      rows.write((first ? "" : ",") + documents.of(outcome, number));
      first = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void end(RunReport report) {
    try {
      rows.flush();
      spool.position(0);
      out.print(summary.of(report) + ",\"Rows\":[");
      Channels.newInputStream(spool).transferTo(out);
      out.println("]}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
