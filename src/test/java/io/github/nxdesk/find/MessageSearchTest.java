package io.github.nxdesk.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Condition;
import io.github.nxdesk.model.Condition.Between;
import io.github.nxdesk.model.Condition.Contains;
import io.github.nxdesk.model.Condition.Is;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Query;
import io.github.nxdesk.update.FakeHelpDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Against a help desk that knows none of the filters, and whose lists leave out every field but
/// the id.
class MessageSearchTest {
  private final FakeHelpDesk desk =
      new FakeHelpDesk(
          record(1, "Jammed printer", 501, true, "2025-01-14T10:00:00Z"),
          record(2, "Naïve CAFÉ", 502, false, "2025-01-15T10:30:30"),
          record(3, "Printer again", 501, false, "2025-01-16T00:00:00Z"));

  @Test
  void looksAgainAtWhatTheServerMayHaveIgnored() {
    assertThat(find(new Is(Field.OWNER_ID, new Int(501)))).containsExactly(1L, 3L);
    assertThat(find(new Is(Field.CLOSED, new Bool(false)))).containsExactly(2L, 3L);
    assertThat(find(new Contains(Field.SUBJECT, "PRINTER"))).containsExactly(1L, 3L);
    assertThat(find(new Contains(Field.SUBJECT, "naive cafe"))).containsExactly(2L);
  }

  @Test
  void aPeriodHasBothItsEnds() {
    var from = Instant.parse("2025-01-15T10:30:30Z");
    var to = Instant.parse("2025-01-16T00:00:00Z");
    assertThat(find(new Between(Field.CREATED_ON, from, to))).containsExactly(2L, 3L);
    assertThat(find(new Between(Field.CREATED_ON, from.plusNanos(1), null))).containsExactly(3L);
    assertThat(find(new Between(Field.CREATED_ON, null, to.minusNanos(1)))).containsExactly(1L, 2L);
  }

  @Test
  void aFieldThatIsNotThereHasNoValue() {
    assertThat(find(new Is(Field.BUSINESS_ID, new Int(1)))).isEmpty();
    assertThat(find(new Between(Field.CLOSED_ON, Instant.EPOCH, null))).isEmpty();
    assertThat(find(new Contains(Field.MESSAGE_TEXT, "x"))).isEmpty();
  }

  @Test
  void readsWholeWhatAListLeavesOut() {
    desk.listsOnly(Field.ID);
    assertThat(find(new Is(Field.OWNER_ID, new Int(501)))).containsExactly(1L, 3L);
    assertThat(desk.reads).containsExactly(1L, 2L, 3L);
  }

  @Test
  void readsNothingWholeWithoutNeed() {
    desk.listsOnly(Field.ID);
    assertThat(find()).containsExactly(1L, 2L, 3L);
    assertThat(desk.reads).isEmpty();
  }

  @Test
  void stopsAtTheLimit() {
    var found = new ArrayList<Long>();
    var end =
        new MessageSearch(desk, new Query(List.of(), Field.ID, false), List.of())
            .run(2, take(found));
    assertThat(found).containsExactly(1L, 2L);
    assertThat(end.more()).isTrue();
    assertThat(end.total()).isEqualTo(3);
  }

  @Test
  void stopsWhenNobodyReadsAnyMore() {
    var many =
        new FakeHelpDesk(
            LongStream.rangeClosed(1, 300)
                .mapToObj(id -> record(id, "S", 1, false, ""))
                .toArray(Change[]::new));
    var end =
        new MessageSearch(many, new Query(List.of(), Field.ID, false), List.of())
            .run(Long.MAX_VALUE, _ -> false);
    assertThat(end.found()).isEqualTo(100);
  }

  private List<Long> find(Condition... conditions) {
    var found = new ArrayList<Long>();
    var query = new Query(List.of(conditions), Field.ID, false);
    var end = new MessageSearch(desk, query, List.of()).run(Long.MAX_VALUE, take(found));
    assertThat(end.problem()).isEmpty();
    assertThat(end.found()).isEqualTo(found.size());
    return found;
  }

  private static Predicate<List<Message>> take(List<Long> found) {
    return messages -> {
      messages.forEach(message -> found.add(message.id()));
      return true;
    };
  }

  private static Change record(long id, String subject, long owner, boolean closed, String on) {
    return Change.NONE
        .with(Field.ID, new Int(id))
        .with(Field.SUBJECT, new Text(subject))
        .with(Field.OWNER_ID, new Int(owner))
        .with(Field.CLOSED, new Bool(closed))
        .with(Field.CLOSED_ON, FieldValue.CLEARED)
        .with(Field.CREATED_ON, new Text(on));
  }
}
