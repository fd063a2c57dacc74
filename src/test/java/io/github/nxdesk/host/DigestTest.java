package io.github.nxdesk.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {
  @Test
  void doesNotLetTextsRunIntoEachOther() {
    assertThat(Digest.of("a", "bc")).isNotEqualTo(Digest.of("ab", "c"));
  }

  /// SHA-256 of `1:a2:bc`. Runs that were cut off, and the ledgers of requests, are found again by
  /// it, also by the next version.
  @Test
  void staysTheSame() {
    assertThat(Digest.of("a", "bc"))
        .isEqualTo("5310a58788781ab25d5ad7c3f85035824b4eb7bdfa394e0ac2186271472b5492");
  }
}
