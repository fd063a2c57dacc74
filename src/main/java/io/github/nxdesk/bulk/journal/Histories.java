package io.github.nxdesk.bulk.journal;

import io.github.nxdesk.bulk.journal.JournalLine.WriteIntended;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Map;

/// Reads from the journal what a run wrote into a message, when it is needed.
///
/// It does not use a channel, which an interrupt would close.
public final class Histories implements Closeable {
  private static final int BUFFER = 1 << 13;

  private final String run;
  private final Map<Long, long[]> places;
  private final RandomAccessFile file;

  Histories(Journaled journal, Map<Long, long[]> places) throws IOException {
    this.run = journal.run();
    this.places = places;
    this.file = new RandomAccessFile(journal.file().toFile(), "r");
  }

  /// What was written into the message.
  ///
  /// @param id one of [Effects#changed]
  public FieldHistory of(long id) throws IOException {
    var history = new FieldHistory();
    for (long place : places.getOrDefault(id, new long[0])) {
      history.add(intent(place));
    }
    return history;
  }

  private Intent intent(long place) throws IOException {
    file.seek(place);
    var line = new ByteArrayOutputStream();
    var buffer = new byte[BUFFER];
    for (int length = file.read(buffer); length >= 0; length = file.read(buffer)) {
      for (int i = 0; i < length; i++) {
        if (buffer[i] == '\n') {
          line.write(buffer, 0, i);
          return intent(line.toByteArray());
        }
      }
      line.write(buffer, 0, length);
    }
    throw changed();
  }

  private Intent intent(byte[] line) throws IOException {
    if (JournalFormat.read(line).map(JournalFormat.Read::line).orElse(null)
        instanceof WriteIntended(var intent)) {
      return intent;
    }
    throw changed();
  }

  private IOException changed() {
    return new IOException("the journal of run %s has changed while it was read".formatted(run));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
