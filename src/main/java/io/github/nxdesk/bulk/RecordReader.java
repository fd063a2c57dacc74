package io.github.nxdesk.bulk;

import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.nexudus.NexudusClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads many records with few calls, and has an answer for each.
///
/// What the batch call does with unknown IDs, and how many it takes, is not documented
/// (nexudus-api.md, Read). Records that are missing from its answer are read one by one, and a call
/// that fails is divided into halves until the record that causes it is found.
final class RecordReader {
  /// How many single reads may fail because of the server before the others are given up.
  private static final int GIVE_UP = 3;

  private final NexudusClient client;

  RecordReader(NexudusClient client) {
    this.client = client;
  }

  /// Reads the records. The IDs must all be different.
  Map<Long, Answer<Message>> read(List<Long> ids) {
    var batch = new Batch();
    batch.read(ids);
    return batch.answers;
  }

  private final class Batch {
    private final Map<Long, Answer<Message>> answers = new HashMap<>();
    private int failures;
    private @Nullable Answer<Message> lastFailure;

    void read(List<Long> ids) {
      if (ids.size() == 1) {
        readAlone(ids.getFirst());
        return;
      }
      switch (client.readAll(ids)) {
        case Given<List<Message>>(var status, var messages) -> {
          messages.forEach(message -> answers.put(message.id(), new Given<>(status, message)));
          ids.stream().filter(id -> !answers.containsKey(id)).forEach(this::readAlone);
        }
        case Refused<List<Message>>(var problem) when wouldMeetAll(problem) ->
            ids.forEach(id -> answers.put(id, new Refused<>(problem)));
        case Refused<List<Message>> _ -> {
          int half = ids.size() / 2;
          read(ids.subList(0, half));
          read(ids.subList(half, ids.size()));
        }
      }
    }

    private void readAlone(long id) {
      if (lastFailure instanceof Refused<Message>(var problem)
          && (failures >= GIVE_UP || wouldMeetAll(problem))) {
        answers.put(id, lastFailure);
        return;
      }
      var answer = client.read(id);
      answers.put(id, answer);
      if (answer instanceof Refused<Message>(var problem)
          && !(problem instanceof Problem.NotFound)) {
        failures++;
        lastFailure = answer;
      }
    }
  }

  /// Whether all other reads would fail for the same reason.
  static boolean wouldMeetAll(Problem problem) {
    return switch (problem) {
      case Problem.Denied _, Problem.Throttled _, Problem.Interrupted _, Problem.Internal _ -> true;
      case Problem.Unreachable unreachable -> unreachable.status() == null;
      default -> false;
    };
  }
}
