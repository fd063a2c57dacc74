package io.github.nxdesk.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.model.Department;
import io.github.nxdesk.model.Problem.Invalid;
import io.github.nxdesk.nexudus.Answer;
import io.github.nxdesk.nexudus.Answer.Given;
import io.github.nxdesk.nexudus.Answer.Refused;
import io.github.nxdesk.update.FakeHelpDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DepartmentsTest {
  private final FakeHelpDesk desk = new FakeHelpDesk();

  @BeforeEach
  void fill() {
    add(31, 1376L, "Facilities");
    add(32, 1376L, "IT & Network");
    add(41, 1402L, "Facilities");
  }

  @Test
  void aNameIsEnoughWithinABusiness() {
    assertThat(idOf("facilities ", 1402L)).isEqualTo(new Given<>(200, 41L));
    assertThat(idOf("IT & network", null)).isEqualTo(new Given<>(200, 32L));
  }

  @Test
  void severalOfANameAreAllNamed() {
    assertThat(refusal("Facilities", null))
        .isEqualTo(
            "is the name of 2 departments; specify the ID of one: Facilities (31, business 1376),"
                + " Facilities (41, business 1402)");
  }

  @Test
  void whereThereIsNoneTheCandidatesAreNamed() {
    assertThat(refusal("Billing", 1402L))
        .isEqualTo("is not a department in business 1402: Facilities (41, business 1402)");
    assertThat(refusal("Billing", 7L)).isEqualTo("is not a department in business 7");
  }

  @Test
  void oneThatDoesNotTellItsBusinessMayBelongToAny() {
    add(50, null, "Events");
    assertThat(idOf("Events", 1402L)).isEqualTo(new Given<>(200, 50L));
    assertThat(refusal("Event", 7L)).isEqualTo("is not a department in business 7: Events (50)");
  }

  @Test
  void noMoreThanTwentyAreNamed() {
    for (int i = 100; i < 130; i++) {
      add(i, 7L, "D" + i);
    }
    assertThat(refusal("D", 7L))
        .contains("D119 (119, business 7), … (nxdesk departments lists all)")
        .doesNotContain("D120");
  }

  @Test
  void areReadOnce() {
    var departments = new Departments(desk);
    departments.idOf("Facilities", 1376L);
    desk.departments.clear();
    assertThat(departments.idOf("Facilities", 1402L)).isEqualTo(new Given<>(200, 41L));
  }

  private void add(long id, @Nullable Long businessId, String name) {
    desk.departments.add(new Department(id, businessId, name, "", true, "{}"));
  }

  private Answer<Long> idOf(String name, @Nullable Long businessId) {
    return new Departments(desk).idOf(name, businessId);
  }

  private String refusal(String name, @Nullable Long businessId) {
    return switch (idOf(name, businessId)) {
      case Refused<Long>(Invalid(_, _, var errors)) -> errors.getFirst().message();
      case Refused<Long>(var problem) -> throw new AssertionError(problem);
      case Given<Long> given -> throw new AssertionError(given);
    };
  }
}
