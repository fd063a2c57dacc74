package io.github.nxdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {
  @ParameterizedTest
  @CsvSource({"0.1,0.1", ".5,0.5", "1,1", "0,0", "10%,0.1", "100%,1", "2.5%,0.025"})
  void readsPartsAndPercentages(String text, double share) {
    assertThat(Fault.parse("lost-reply=" + text)).isEqualTo(new Fault(FaultKind.LOST_REPLY, share));
  }

  @ParameterizedTest
  @EnumSource
  void readsEveryKindByItsCode(FaultKind kind) {
    assertThat(Fault.parse(kind.code() + "=1").kind()).isEqualTo(kind);
    assertThat(kind.description()).isNotBlank().doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "drop|'drop' is not KIND=SHARE",
        "dorp=1|'dorp' is not a kind of fault",
        "drop=often|'often' is not a share",
        "drop=-1|'-1' is not a share",
        "drop=NaN|'NaN' is not a share",
        "drop=|'' is not a share",
        "drop=1.1|the share '1.1' is more than all",
        "drop=101%|the share '101%' is more than all"
      })
  void saysWhatIsWrongAndListsTheKinds(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fault.parse(text))
        .withMessageContaining(message)
        .withMessageContaining("drop, lost-reply, stall");
  }

  @ParameterizedTest
  @CsvSource({"-0.1", "1.1", "NaN"})
  void holdsOnlySharesFromNoneToAll(double share) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Fault(FaultKind.DROP, share));
  }

  @Test
  void drawsTheSameFaultsOnEveryRun() {
    var faults = List.of(new Fault(FaultKind.DROP, 0.3), new Fault(FaultKind.ERROR, 0.5));
    var one = new FaultDraw(faults);
    var other = new FaultDraw(faults);
    for (var i = 0; i < 100; i++) {
      assertThat(one.draw(true)).isEqualTo(other.draw(true));
    }
  }

  @Test
  void hitsAboutTheShareOfTheRequests() {
    var draw = new FaultDraw(List.of(new Fault(FaultKind.DROP, 0.1)));
    var hits = 0;
    for (var i = 0; i < 10_000; i++) {
      hits += draw.draw(false).isPresent() ? 1 : 0;
    }
    assertThat(hits).isBetween(900, 1100);
  }

  @Test
  void takesTheFirstThatHits() {
    var draw =
        new FaultDraw(
            List.of(
                new Fault(FaultKind.DROP, 0),
                new Fault(FaultKind.REFUSED, 1),
                new Fault(FaultKind.ERROR, 1)));
    assertThat(draw.draw(true)).contains(FaultKind.REFUSED);
    assertThat(draw.draw(false)).contains(FaultKind.ERROR);
  }
}
