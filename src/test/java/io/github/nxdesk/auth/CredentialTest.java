package io.github.nxdesk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.auth.Credential.Basic;
import io.github.nxdesk.auth.Credential.Bearer;
import org.junit.jupiter.api.Test;

class CredentialTest {
  @Test
  void showsATokenAsTheExampleDoes() {
    assertThat(new Bearer("YOUR_TOKEN").authorization()).isEqualTo("Bearer YOUR_TOKEN");
  }

  /// The example of RFC 7617, section 2.
  @Test
  void encodesEmailAndPassword() {
    assertThat(new Basic("Aladdin", "open sesame").authorization())
        .isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
  }

  /// The example of RFC 7617, section 2.1.
  @Test
  void encodesThemInUtf8() {
    assertThat(new Basic("test", "123£").authorization()).isEqualTo("Basic dGVzdDoxMjPCow==");
  }

  @Test
  void keepsATokenOutOfItsText() {
    assertThat(new Bearer("s3cret")).hasToString("Bearer ***");
  }

  @Test
  void keepsAPasswordOutOfItsText() {
    assertThat(new Basic("me@example.com", "s3cret")).hasToString("Basic me@example.com:***");
  }
}
