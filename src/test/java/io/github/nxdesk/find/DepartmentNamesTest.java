package io.github.nxdesk.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Change;
import io.github.nxdesk.model.Condition.Is;
import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.Field;
import io.github.nxdesk.model.FieldValue;
import io.github.nxdesk.model.FieldValue.Bool;
import io.github.nxdesk.model.FieldValue.Int;
import io.github.nxdesk.model.FieldValue.Text;
import io.github.nxdesk.model.Message;
import io.github.nxdesk.model.Problem;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.update.FakeHelpDesk;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DepartmentNamesTest {
  private static final Change CLOSED = Change.NONE.with(Field.CLOSED, new Bool(true));

  private final FakeHelpDesk desk = new FakeHelpDesk();

  @BeforeEach
  void fill() {
    desk.departments.add(new Department(31, 1376L, "Facilities", "", true, "{}"));
    desk.departments.add(new Department(41, 1402L, "Facilities", "", true, "{}"));
  }

  @Test
  void isLookedUpInTheMessagesBusiness() {
    assertThat(resolved(named("Facilities"))).isEqualTo(given(41));
    assertThat(DepartmentNames.needsRecord(named("Facilities"))).isTrue();
  }

  @Test
  void isLookedUpInTheBusinessThatTheChangeNames() {
    var change = named("facilities").with(Field.BUSINESS_ID, new Int(1376));
    assertThat(resolved(change))
        .isEqualTo(
            new Given<>(
                200,
                CLOSED
                    .with(Field.BUSINESS_ID, new Int(1376))
                    .with(Field.HELP_DESK_DEPARTMENT_ID, new Int(31))));
    assertThat(DepartmentNames.needsRecord(change)).isFalse();
  }

  @Test
  void asksNothingWhereNoneIsNamed() {
    assertThat(resolved(CLOSED)).isEqualTo(new Given<>(200, CLOSED));
    assertThat(DepartmentNames.needsRecord(CLOSED)).isFalse();
  }

  @Test
  void isClearedLikeTheId() {
    var cleared = CLOSED.with(Field.HELP_DESK_DEPARTMENT_NAME, FieldValue.CLEARED);
    assertThat(resolved(cleared))
        .isEqualTo(
            new Given<>(200, CLOSED.with(Field.HELP_DESK_DEPARTMENT_ID, FieldValue.CLEARED)));
  }

  @Test
  void oneThatThereIsNotIsRefused() {
    assertThat(resolved(named("Billing")))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.problem()).isInstanceOf(Problem.Invalid.class));
  }

  @Test
  void isReplacedInFiltersWithinTheBusinessThatTheyName() {
    var business = new Is(Field.BUSINESS_ID, new Int(1402));
    assertThat(
            new DepartmentNames(desk)
                .resolve(
                    List.of(
                        new Is(Field.HELP_DESK_DEPARTMENT_NAME, new Text("Facilities")), business)))
        .isEqualTo(
            new Given<>(
                200, List.of(business, new Is(Field.HELP_DESK_DEPARTMENT_ID, new Int(41)))));
  }

  private Answer<Change> resolved(Change change) {
    var message = new Message(7, Change.NONE.with(Field.BUSINESS_ID, new Int(1402)), "{}");
    return new DepartmentNames(desk).resolve(change, message);
  }

  private static Change named(String name) {
    return CLOSED.with(Field.HELP_DESK_DEPARTMENT_NAME, new Text(name));
  }

  private static Answer<Change> given(long id) {
    return new Given<>(200, CLOSED.with(Field.HELP_DESK_DEPARTMENT_ID, new Int(id)));
  }
}
