package io.github.nxdesk.nexudus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SnippetTest {
  @Test
  void putsTextOnOneLine() {
    assertThat(Snippet.shorten("  Bad\r\n\tGateway \n")).isEqualTo("Bad Gateway");
  }

  @Test
  void keepsTextOf120Characters() {
    var text = "x".repeat(120);
    assertThat(Snippet.shorten(text)).isEqualTo(text);
  }

  @Test
  void cutsLongerTextTo120CharactersAndShowsThatItDid() {
    assertThat(Snippet.shorten("x".repeat(121))).isEqualTo("x".repeat(119) + "…");
  }

  @Test
  void cutsNoCharacterInHalf() {
    assertThat(Snippet.shorten("🖨".repeat(121))).isEqualTo("🖨".repeat(119) + "…");
  }
}
