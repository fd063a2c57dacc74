package io.github.nxdesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {
  @Test
  void putsTextOnOneLine() {
    assertThat(Quote.shorten("  Bad\r\n\tGateway \n")).isEqualTo("Bad Gateway");
  }

  @Test
  void keepsTextOf120Characters() {
    var text = "x".repeat(120);
    assertThat(Quote.shorten(text)).isEqualTo(text);
  }

  @Test
  void cutsLongerTextTo120CharactersAndShowsThatItDid() {
    assertThat(Quote.shorten("x".repeat(121))).isEqualTo("x".repeat(119) + "…");
  }

  @Test
  void cutsNoCharacterInHalf() {
    assertThat(Quote.shorten("🖨".repeat(121))).isEqualTo("🖨".repeat(119) + "…");
  }
}
