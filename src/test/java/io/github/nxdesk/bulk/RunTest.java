package io.github.nxdesk.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nxdesk.bulk.journal.Intent;
import io.github.nxdesk.bulk.journal.ResumeState;
import io.github.nxdesk.bulk.rows.Place;
import io.github.nxdesk.bulk.rows.Row;
import io.github.nxdesk.bulk.rows.RowInputException;
import io.github.nxdesk.http.Pace;
import io.github.nxdesk.model.Change;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RunTest {
  private static final RunRules UNLIMITED = new RunRules(RunRules.UNLIMITED, 4);

  private final AtomicLong nanos = new AtomicLong();
  private final List<Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
  private RunRules rules = UNLIMITED;
  private WriteLog log = WriteLog.NONE;
  private ResumeState leftover = ResumeState.none();
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
    rules = new RunRules(RunRules.UNLIMITED, 20);
    // Each turn comes a second later; meanwhile somebody else changes what was read first.
    pace =
        new StandIn(() -> {
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
  void stopsAtOnceWhenDenied() {
    var desk = new ManyMessages(5000);
    desk.writeRefusal = _ -> Optional.of(new Problem.Denied(401, "No."));
    var end = run(desk, LongStream.rangeClosed(1, 5000).mapToObj(id -> row(id, high())));
    assertThat(end.stop()).contains(new RunStop.Failing(new Problem.Denied(401, "No.")));
    assertThat(end.counts().ended()).isZero();
    assertThat(desk.writes).hasSizeLessThanOrEqualTo(UNLIMITED.workers());
  }

  @Test
  void stopsAfterTooManyErrors() {
    var desk = new ManyMessages(500);
    desk.writeRefusal = _ -> Optional.of(new Problem.Invalid(400, "No.", List.of()));
    rules = new RunRules(2, 1);
    var end = run(desk, LongStream.rangeClosed(1, 500).mapToObj(id -> row(id, high())));
    assertThat(end.stop()).contains(new RunStop.TooManyErrors(3));
    assertThat(desk.writes).hasSize(3);
  }

  @Test
  void stopsWhenNothingAnswersAnyMore() {
    var desk = new ManyMessages(500);
    var lost = new Problem.Unreachable(null, "The connection was cut.", true);
    desk.writeRefusal = _ -> Optional.of(lost);
    rules = new RunRules(RunRules.UNLIMITED, 1);
    var end = run(desk, LongStream.rangeClosed(1, 500).mapToObj(id -> row(id, high())));
    assertThat(end.stop()).contains(new RunStop.Failing(lost));
    // Each is written again where reading shows that it was not written.
    assertThat(desk.written().stream().distinct()).hasSize(10);
  }

  @Test
  void goesOnWhereAnEarlierAttemptStopped() {
    var desk = new ManyMessages(10);
    var done = new BitSet();
    done.set(1, 8);
    desk.set(9, Field.PRIORITY, new Int(3));
    var open = new Intent(9, 9, Optional.of(Change.NONE), high());
    leftover = new ResumeState(done, new BitSet(), Map.of(9L, open));
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
          public void intend(long row, Plan.Write write) throws IOException {
            if (row > 5) {
              throw new IOException("The disk is full.");
            }
          }

          @Override
          public void settle(long row, Outcome outcome) {}
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
    rules = new RunRules(RunRules.UNLIMITED, 1);
    var run = prepared(desk, LongStream.rangeClosed(1, 100).mapToObj(id -> row(id, high())));
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
    var end =
        new Run(desk, turnstile(), log, broken, leftover, rules, nanos::get, this::told).call();
    assertThat(end.stop())
        .contains(new RunStop.Broken("'rows.csv' changes while it is read", true));
  }

  @Test
  void writesUnreadWhereThatIsAsked() {
    var desk = new ManyMessages(3);
    var request =
        new UpdateRequest(high().with(Field.ID, new Int(2)), false, false, Optional.empty());
    run(
        desk,
        Stream.of(
            new ChangeRow(new Row(1, new Place(1, 1), request.change(), List.of()), request)));
    assertThat(desk.calls).isEmpty();
    assertThat(desk.writes).containsExactly(request.change());
  }

  private RunEnd run(ManyMessages desk, Stream<RunRow> rows) {
    return prepared(desk, rows).call();
  }

  private Run prepared(ManyMessages desk, Stream<RunRow> rows) {
    Iterator<RunRow> each = rows.iterator();
    return new Run(
        desk,
        turnstile(),
        log,
        () -> each.hasNext() ? Optional.of(each.next()) : Optional.empty(),
        leftover,
        rules,
        nanos::get,
        this::told);
  }

  private Turnstile turnstile() {
    return new Turnstile(pace, Duration.ofMinutes(2));
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
        new Row(number, new Place(number, 1), whole, List.of()),
        new UpdateRequest(whole, true, false, Optional.empty()));
  }

  /// Calls an action at each turn. The desk in memory asks for none itself.
  private record StandIn(Runnable turn) implements Pace {
    @Override
    public void await(boolean write, Duration patience) {
      turn.run();
    }

    @Override
    public Turn admit(boolean write, Duration patience) {
      return new Turn.Now(() -> {});
    }

    @Override
    public void refused(Duration pause) {}
  }
}
