package io.github.nxdesk.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nxdesk.bulk.journal.Damage;
import io.github.nxdesk.bulk.journal.Intent;
import io.github.nxdesk.bulk.journal.ResumeState;
import io.github.nxdesk.bulk.rows.Place;
import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.bulk.rows.RowInputException;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.model.Author;
import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.CommentDraft;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Outcome;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.model.RunCounts;
import io.github.nxdesk.update.Plan;
import io.github.nxdesk.update.UpdateRequest;
import io.github.nxdesk.update.WriteLog;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RunTest {
  private final AtomicLong nanos = new AtomicLong();
  private final List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
  private long maxErrors = Run.UNLIMITED_ERRORS;
  private WriteLog log = WriteLog.NONE;
  private ResumeState earlier = ResumeState.none();
  private Pace pace = Pace.NONE;

  @Test
  void writesWhatChangesAndReadsManyAtATime() {
    var desk = new ManyMessages(1000);
    desk.set(5, Field.PRIORITY, new Int(3));
    var end = run(desk, LongStream.rangeClosed(1, 1000).mapToObj(id -> row(id, high())));
    assertThat(end).isEqualTo(new RunEnd(new RunCounts(999, 1, 0), Optional.empty()));
    assertThat(desk.writes).hasSize(999);
    assertThat(desk.calls).hasSizeLessThanOrEqualTo(4);
    assertThat(desk.calls.getFirst()).hasSizeGreaterThan(300);
  }

  @Test
  void appliesRowsOfOneMessageInOrder() {
    var desk = new ManyMessages(2);
    var rows =
        LongStream.rangeClosed(1, 300)
            .mapToObj(n -> row(n, n % 3 == 0 ? 2 : 1, subject("S" + n)))
            .toList();
    var end = run(desk, rows.stream());
    assertThat(end.counts()).isEqualTo(new RunCounts(300, 0, 0));
    assertThat(desk.value(1, Field.SUBJECT)).isEqualTo(new Text("S299"));
    assertThat(desk.value(2, Field.SUBJECT)).isEqualTo(new Text("S300"));
    assertThat(
            desk.writes.stream()
                .filter(write -> write.value(Field.ID).equals(Optional.of(new Int(1))))
                .map(write -> write.value(Field.SUBJECT).orElseThrow()))
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, 300)
                .filter(n -> n % 3 != 0)
                .<FieldValue>mapToObj(n -> new Text("S" + n))
                .toList());
  }

  @Test
  void takesTheSameRecordForRowsThatChangeNothing() {
    var desk = new ManyMessages(1);
    var normal = new Change(Map.of(Field.PRIORITY, new Int(2)));
    run(desk, LongStream.rangeClosed(1, 500).mapToObj(n -> row(n, 1, normal)));
    assertThat(outcomes).hasSize(500);
    assertThat(desk.calls).hasSize(1);
  }

  @Test
  void readsAloneWhatTheBatchCallLeavesOut() {
    var desk = new ManyMessages(10);
    desk.leftOut.add(3L);
    var end = run(desk, LongStream.rangeClosed(1, 12).mapToObj(id -> row(id, high())));
    assertThat(end.counts()).isEqualTo(new RunCounts(10, 0, 2));
    assertThat(desk.calls.subList(1, 4)).containsExactly(List.of(3L), List.of(11L), List.of(12L));
    assertThat(outcomes)
        .filteredOn(outcome -> outcome instanceof Outcome.Failed(_, Problem.NotFound _))
        .extracting(Outcome::id)
        .containsExactly(11L, 12L);
  }

  @Test
  void findsTheRecordOnAccountOfWhichABatchFails() {
    var desk = new ManyMessages(64);
    desk.refusal =
        id ->
            id == 40
                ? Optional.of(new Problem.Unreachable(500, "It failed.", false))
                : Optional.empty();
    var end = run(desk, LongStream.rangeClosed(1, 64).mapToObj(id -> row(id, high())));
    assertThat(end.counts()).isEqualTo(new RunCounts(63, 0, 1));
    assertThat(desk.calls).hasSizeLessThan(16);
  }

  @Test
  void readsAgainWhatWasReadLongAgo() {
    var desk = new ManyMessages(30);
    // Each turn comes a second later; meanwhile somebody else changes what was read first.
    pace =
        new StandIn(_ -> {
          nanos.addAndGet(Duration.ofSeconds(1).toNanos());
          desk.set(29, Field.SUBJECT, new Text("Theirs"));
        });
    run(desk, LongStream.rangeClosed(1, 30).mapToObj(id -> row(id, high())));
    assertThat(desk.value(29, Field.SUBJECT)).isEqualTo(new Text("Theirs"));
    assertThat(desk.value(29, Field.PRIORITY)).isEqualTo(new Int(3));
    assertThat(desk.calls.size()).isBetween(3, 4);
    assertThat(desk.written()).doesNotHaveDuplicates().hasSize(30);
  }

  @Test
  void readsAgainOnlyWhatIsStillToBeWritten() {
    var desk = new ManyMessages(100);
    pace = new StandIn(_ -> nanos.addAndGet(Duration.ofSeconds(11).toNanos()));
    run(desk, Stream.of(row(1, high()), row(2, 100, high())));
    assertThat(desk.calls).containsExactly(List.of(1L, 100L), List.of(1L, 100L), List.of(100L));
  }

  @Test
  void keepsTheTurnOfAWriteThatIsNoLongerNeeded() {
    var desk = new ManyMessages(3);
    var turns = new ArrayList<Integer>();
    pace =
        new StandIn(writes -> {
          turns.add(writes);
          nanos.addAndGet(Duration.ofSeconds(11).toNanos());
          desk.set(1, Field.PRIORITY, new Int(3));
        });
    var end = run(desk, LongStream.rangeClosed(1, 3).mapToObj(id -> row(id, high())));
    assertThat(end.counts()).isEqualTo(new RunCounts(2, 1, 0));
    assertThat(turns).containsExactly(1, 1);
  }

  @Test
  void takesTheTurnOfACommentWithThatOfTheChange() {
    var desk = new ManyMessages(1);
    var turns = new ArrayList<Integer>();
    pace = new StandIn(turns::add);
    var request =
        new UpdateRequest(high().with(Field.ID, new Int(1)), true, false, Optional.empty())
            .with(new CommentDraft("Done.", false, new Author(7, Optional.empty())));
    var row = new Row(1, new Place(1, 1), request.change());
    run(desk, Stream.of(new ChangeRow(row, request)));
    assertThat(turns).containsExactly(2);
    assertThat(desk.comments).containsExactly("Done.");
  }

  @Test
  void readsNoRecordWhileItIsWritten() {
    var desk = new ManyMessages(600);
    desk.whileWriting =
        () -> {
          while (desk.batches() < 2) {
            Thread.onSpinWait();
          }
        };
    var normal = new Change(Map.of(Field.PRIORITY, new Int(2)));
    run(
        desk,
        Stream.of(
                Stream.of(row(1, high())),
                LongStream.rangeClosed(2, 600).mapToObj(id -> row(id, normal)),
                Stream.of(row(601, 1, subject("New"))))
            .flatMap(rows -> rows));
    assertThat(desk.value(1, Field.PRIORITY)).isEqualTo(new Int(3));
    assertThat(desk.value(1, Field.SUBJECT)).isEqualTo(new Text("New"));
    assertThat(desk.calls.getLast()).containsExactly(1L);
  }

  @Test
  void tellsResultsInTheOrderOfTheRows() {
    var desk = new ManyMessages(20);
    var gate = new Gate();
    log = gate;
    var writes = new AtomicLong();
    desk.whileWriting =
        () -> {
          if (writes.incrementAndGet() == 10) {
            gate.open.countDown();
          }
        };
    run(desk, LongStream.rangeClosed(1, 20).mapToObj(id -> row(id, high())));
    assertThat(desk.written().getFirst()).isNotEqualTo(1L);
    assertThat(outcomes)
        .extracting(Outcome::id)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void tellsWhatIsKnownWhenItStopsAtARowBeforeIt() {
    var desk = new ManyMessages(3);
    var denied = new Problem.Denied(401, "No.");
    var others = new CountDownLatch(2);
    desk.writeRefusal = id -> id == 1 ? Optional.of(denied) : Optional.empty();
    log =
        new WriteLog() {
          @Override
          public void logIntent(long row, Plan.Write write) throws IOException {
            try {
              if (row == 1) {
                others.await();
              }
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
          }

          @Override
          public void logOutcome(long row, Outcome outcome) {
            others.countDown();
          }
        };
    var end = run(desk, LongStream.rangeClosed(1, 3).mapToObj(id -> row(id, high())));
    assertThat(end.stop()).contains(new RunStop.Failing(denied));
    assertThat(outcomes).extracting(Outcome::id).containsExactly(2L, 3L);
  }

  @Test
  void holdsFewRowsInMemoryBehindASlowOne() throws Exception {
    var desk = new ManyMessages(10_000);
    var gate = new Gate();
    log = gate;
    var taken = new AtomicLong();
    var normal = new Change(Map.of(Field.PRIORITY, new Int(2)));
    var rows =
        Stream.concat(
            Stream.of(row(1, high())),
            LongStream.rangeClosed(2, 10_000).mapToObj(n -> row(n, n, normal)));
    var run = prepared(desk, rows.peek(_ -> taken.incrementAndGet()));
    var caller = new Thread(run::call);
    caller.start();
    while (caller.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(taken.get()).isLessThan(3_100);
    gate.open.countDown();
    caller.join();
    assertThat(outcomes).hasSize(10_000);
  }

  @Test
  void stopsAtOnceWhenDenied() {
    var desk = new ManyMessages(5000);
    desk.writeRefusal = _ -> Optional.of(new Problem.Denied(401, "No."));
    var end = run(desk, LongStream.rangeClosed(1, 5000).mapToObj(id -> row(id, high())));
    assertThat(end.stop()).contains(new RunStop.Failing(new Problem.Denied(401, "No.")));
    assertThat(end.counts().ended()).isZero();
    assertThat(desk.writes).hasSizeLessThanOrEqualTo(Run.SENDERS);
  }

  @Test
  void stopsAfterTooManyErrors() {
    var desk = new ManyMessages(500);
    desk.writeRefusal = _ -> Optional.of(new Problem.Invalid(400, "No.", List.of()));
    maxErrors = 2;
    var end = run(desk, LongStream.rangeClosed(1, 500).mapToObj(id -> row(id, high())));
    assertThat(end.stop()).contains(new RunStop.TooManyErrors(3));
    assertThat(desk.writes).hasSizeBetween(3, 2 + Run.SENDERS);
  }

  @Test
  void stopsWhenNothingAnswersAnyMore() {
    var desk = new ManyMessages(500);
    var lost = new Problem.Unreachable(null, "The connection was cut.", true);
    desk.writeRefusal = _ -> Optional.of(lost);
    var end = run(desk, LongStream.rangeClosed(1, 500).mapToObj(id -> row(id, high())));
    assertThat(end.stop()).contains(new RunStop.Failing(lost));
    // Each is written again where reading shows that it was not written.
    assertThat(desk.written().stream().distinct()).hasSizeBetween(10, 9 + Run.SENDERS);
  }

  @Test
  void goesOnWhereAnEarlierAttemptStopped() {
    var desk = new ManyMessages(10);
    var done = new BitSet();
    done.set(1, 8);
    desk.set(9, Field.PRIORITY, new Int(3));
    var open = new Intent(9, 9, Optional.of(Change.NONE), high());
    earlier = new ResumeState(0, 0, done, new BitSet(), Map.of(9L, open));
    run(desk, LongStream.rangeClosed(1, 10).mapToObj(id -> row(id, high())));
    assertThat(desk.calls).containsExactly(List.of(8L, 9L, 10L));
    assertThat(desk.written()).containsExactlyInAnyOrder(8L, 10L);
    assertThat(outcomes)
        .filteredOn(outcome -> Long.valueOf(9).equals(outcome.id()))
        .singleElement()
        .isInstanceOf(Outcome.Updated.class);
  }

  @Test
  void doesNotSendWhatCannotBeNoted() {
    var desk = new ManyMessages(100);
    log =
        new WriteLog() {
          @Override
          public void logIntent(long row, Plan.Write write) throws IOException {
            if (row > 5) {
              throw new IOException("The disk is full.");
            }
          }

          @Override
          public void logOutcome(long row, Outcome outcome) {}
        };
    var end = run(desk, LongStream.rangeClosed(1, 100).mapToObj(id -> row(id, high())));
    assertThat(end.stop()).contains(new RunStop.Broken("The disk is full.", false));
    assertThat(desk.written()).isSubsetOf(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void endsWhatIsUnderWayWhenStopped() throws Exception {
    var desk = new ManyMessages(100);
    var sending = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    desk.whileWriting =
        () -> {
          sending.countDown();
          try {
            goOn.await();
          } catch (InterruptedException _) {
            throw new AssertionError("a write was interrupted");
          }
        };
    // Of one message, so that one is under way at a time.
    var run =
        prepared(desk, LongStream.rangeClosed(1, 100).mapToObj(n -> row(n, 1, subject("S" + n))));
    var ended = new ArrayList<RunEnd>();
    var caller = new Thread(() -> ended.add(run.call()));
    caller.start();
    sending.await();
    var signal = new Problem.Interrupted(2, "Interrupted.", false);
    run.stop(2);
    goOn.countDown();
    caller.join();
    assertThat(ended)
        .containsExactly(
            new RunEnd(new RunCounts(1, 0, 0), Optional.of(new RunStop.Failing(signal))));
    assertThat(desk.writes).hasSize(1);
  }

  /// What the engine wakes its threads with could come when nobody waits any more.
  @RepeatedTest(100)
  void leavesNoInterruptBehind() {
    var desk = new ManyMessages(1);
    Thread.currentThread().interrupt();
    run(desk, Stream.of());
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void passesOnABug() {
    var desk = new ManyMessages(10);
    desk.whileWriting =
        () -> {
          throw new IllegalStateException("a bug");
        };
    assertThatThrownBy(() -> run(desk, Stream.of(row(1, high()))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a bug");
  }

  @Test
  void stopsWhereTheRowsBreakOff() {
    var desk = new ManyMessages(10);
    RunRows broken =
        () -> {
          throw new RowInputException("'rows.csv' changes while it is read");
        };
    var end = new Run(desk, pace, log, broken, earlier, maxErrors, nanos::get, this::told).call();
    assertThat(end.stop())
        .contains(new RunStop.Broken("'rows.csv' changes while it is read", true));
  }

  @Test
  void writesUnreadWhereThatIsAsked() {
    var desk = new ManyMessages(3);
    var request =
        new UpdateRequest(high().with(Field.ID, new Int(2)), false, false, Optional.empty());
    run(desk, Stream.of(new ChangeRow(new Row(1, new Place(1, 1), request.change()), request)));
    assertThat(desk.calls).isEmpty();
    assertThat(desk.writes).containsExactly(request.change());
  }

  /// After a line of the journal was lost, a row that is read shows whether it was written. One
  /// that is not read does not.
  @Test
  void writesNothingBlindlyAfterAJournalWasDamaged() {
    var desk = new ManyMessages(3);
    earlier =
        new ResumeState(
            0,
            0,
            new BitSet(),
            new BitSet(),
            new BitSet(),
            Map.of(),
            List.of(new Damage(3, 4, Set.of())));
    desk.set(1, Field.PRIORITY, new Int(3));
    var request =
        new UpdateRequest(high().with(Field.ID, new Int(2)), false, false, Optional.empty());
    run(
        desk,
        Stream.of(
            row(1, high()),
            new ChangeRow(new Row(2, new Place(2, 1), request.change()), request),
            row(3, high())));
    assertThat(desk.written()).containsExactly(3L);
    assertThat(outcomes)
        .filteredOn(Outcome.Failed.class::isInstance)
        .singleElement()
        .extracting(Outcome::id)
        .isEqualTo(2L);
  }

  private RunEnd run(ManyMessages desk, Stream<RunRow> rows) {
    return prepared(desk, rows).call();
  }

  private Run prepared(ManyMessages desk, Stream<RunRow> rows) {
    Iterator<RunRow> each = rows.iterator();
    return new Run(
        desk,
        pace,
        log,
        () -> each.hasNext() ? Optional.of(each.next()) : Optional.empty(),
        earlier,
        maxErrors,
        nanos::get,
        this::told);
  }

  private void told(RunRow row, Outcome outcome, RunCounts counts) {
    outcomes.add(outcome);
  }

  private static Change high() {
    return new Change(Map.of(Field.PRIORITY, new Int(3)));
  }

  private static Change subject(String text) {
    return new Change(Map.of(Field.SUBJECT, new Text(text)));
  }

  private static RunRow row(long id, Change change) {
    return row(id, id, change);
  }

  private static RunRow row(long number, long id, Change change) {
    var whole = change.with(Field.ID, new Int(id));
    return new ChangeRow(
        new Row(number, new Place(number, 1), whole),
        new UpdateRequest(whole, true, false, Optional.empty()));
  }

  /// Calls an action at each turn. The desk in memory asks for none itself.
  private record StandIn(IntConsumer turns) implements Pace {
    @Override
    public void reserve(int writes) {
      turns.accept(writes);
    }

    @Override
    public Turn admit(boolean write) {
      return new Turn.Now(() -> {});
    }

    @Override
    public void refused(Duration pause) {}
  }

  /// Keeps the first row from being written as long as it is closed.
  private static final class Gate implements WriteLog {
    private final CountDownLatch open = new CountDownLatch(1);

    @Override
    public void logIntent(long row, Plan.Write write) throws IOException {
      try {
        if (row == 1) {
          open.await();
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void logOutcome(long row, Outcome outcome) {}
  }
}
