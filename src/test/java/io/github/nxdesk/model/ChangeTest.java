package io.github.nxdesk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private static final Change OWNED = Change.NONE.with(Field.OWNER_ID, new Int(501));

  @Test
  void doesNotFollowTheMapItWasMadeOf() {
    var values = new HashMap<Field, FieldValue>(Map.of(Field.OWNER_ID, new Int(501)));
    var change = new Change(values);
    values.put(Field.OWNER_ID, new Int(502));
    assertThat(change).isEqualTo(OWNED);
  }

  @Test
  void cannotBeAltered() {
    assertThatThrownBy(() -> OWNED.values().put(Field.CLOSED, new Bool(true)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void withLeavesTheOriginalAlone() {
    var both = OWNED.with(Field.CLOSED, new Bool(true));
    assertThat(both.fields()).containsExactly(Field.CLOSED, Field.OWNER_ID);
    assertThat(OWNED.fields()).containsExactly(Field.OWNER_ID);
  }

  @Test
  void withReplacesAValue() {
    assertThat(OWNED.with(Field.OWNER_ID, new Int(502)).value(Field.OWNER_ID))
        .contains(new Int(502));
  }

  @Test
  void theOtherChangeLiesOnTop() {
    var other = new Change(Map.of(Field.OWNER_ID, new Int(502), Field.SUBJECT, new Text("s")));
    assertThat(OWNED.with(Field.CLOSED, new Bool(true)).over(other))
        .isEqualTo(
            new Change(
                Map.of(
                    Field.OWNER_ID, new Int(502),
                    Field.SUBJECT, new Text("s"),
                    Field.CLOSED, new Bool(true))));
  }

  @Test
  void withoutLeavesAFieldOut() {
    assertThat(OWNED.with(Field.CLOSED, new Bool(true)).without(Field.CLOSED)).isEqualTo(OWNED);
  }

  @Test
  void withoutAFieldThatIsNotThereChangesNothing() {
    assertThat(OWNED.without(Field.CLOSED)).isEqualTo(OWNED);
  }

  @Test
  void fieldsComeInTableOrder() {
    var change =
        Change.NONE
            .with(Field.CLEAR_IMAGE_FILE, new Bool(true))
            .with(Field.SUBJECT, new Text("s"))
            .with(Field.ID, new Int(1));
    assertThat(change.fields()).containsExactly(Field.ID, Field.SUBJECT, Field.CLEAR_IMAGE_FILE);
  }

  @Test
  void clearedIsNotTheSameAsNotMentioned() {
    var cleared = Change.NONE.with(Field.OWNER_ID, FieldValue.CLEARED);
    assertThat(cleared.value(Field.OWNER_ID)).contains(FieldValue.CLEARED);
    assertThat(cleared).isNotEqualTo(Change.NONE);
    assertThat(Change.NONE.value(Field.OWNER_ID)).isEmpty();
  }

  @Test
  void isEmptyOnlyWhenNoFieldIsMentioned() {
    assertThat(Change.NONE.isEmpty()).isTrue();
    assertThat(Change.NONE.with(Field.OWNER_ID, FieldValue.CLEARED).isEmpty()).isFalse();
  }
}
