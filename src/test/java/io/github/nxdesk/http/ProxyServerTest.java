package io.github.nxdesk.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.nxdesk.host.Environment;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyServerTest {
  private static final String PROXY = "http://proxy.example.com:3128";

  @ParameterizedTest
  @CsvSource({
    "HTTPS_PROXY, http://proxy.example.com:3128, proxy.example.com:3128",
    "https_proxy, proxy.example.com:3128, proxy.example.com:3128",
    "HTTP_PROXY, http://proxy.example.com, proxy.example.com:80",
    "http_proxy, http://[::1]:8080/, [::1]:8080",
  })
  void isWhatTheEnvironmentNames(String variable, String value, String address) {
    var proxy = proxy(Map.of(variable, value), "https://spaces.nexudus.com").orElseThrow();
    assertThat(proxy.address()).isEqualTo(address);
    assertThat(proxy.variable()).isEqualTo(variable);
    assertThat(proxy.authorization()).isEmpty();
  }

  @Test
  void isThatForHttpsFirst() {
    var both = Map.of("HTTP_PROXY", "http://a.example.com", "HTTPS_PROXY", PROXY);
    assertThat(proxy(both, "https://spaces.nexudus.com"))
        .hasValueSatisfying(proxy -> assertThat(proxy.host()).isEqualTo("proxy.example.com"));
  }

  @Test
  void mayHoldUserAndPassword() {
    var proxy =
        proxy(
            Map.of("HTTPS_PROXY", "http://me:p%40ss+w:ord@proxy.example.com:1"),
            "https://spaces.nexudus.com");
    assertThat(proxy.flatMap(ProxyServer::authorization)).contains(basic("me:p@ss+w:ord"));
    assertThat(proxy.orElseThrow()).hasToString("proxy.example.com:1 (HTTPS_PROXY)");
  }

  @Test
  void mayHoldAUserAlone() {
    assertThat(
            proxy(Map.of("HTTPS_PROXY", "http://me@p.example.com"), "https://spaces.nexudus.com")
                .flatMap(ProxyServer::authorization))
        .contains(basic("me:"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "spaces.nexudus.com",
        "nexudus.com",
        ".nexudus.com",
        "*.nexudus.com",
        "SPACES.Nexudus.com",
        "other.example.com, nexudus.com",
        "nexudus.com:443",
        "other.example.com nexudus.com",
        " a,\tnexudus.com "
      })
  void isNotForNamesThatAreExcepted(String names) {
    assertThat(proxy(Map.of("HTTPS_PROXY", PROXY, "NO_PROXY", names), "https://spaces.nexudus.com"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", "nexudus", "dus.com", "nexudus.com:444", "a.spaces.nexudus.com"})
  void isForAllOthers(String names) {
    assertThat(proxy(Map.of("HTTPS_PROXY", PROXY, "no_proxy", names), "https://spaces.nexudus.com"))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8787", "https://localhost", "http://[::1]:8787"})
  void isNotForThisMachineItself(String target) {
    assertThat(proxy(Map.of("HTTPS_PROXY", PROXY), target)).isEmpty();
  }

  @Test
  void isNoneWhereTheEnvironmentNamesNone() {
    assertThat(proxy(Map.of(), "https://spaces.nexudus.com")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://me:s3cret@proxy.example.com",
        "socks5://me:s3cret@proxy.example.com",
        "http://me:s3cret@",
        "http://me:s3 cret@proxy.example.com",
        "http:///"
      })
  void isRefusedWithoutShowingThePassword(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> proxy(Map.of("HTTPS_PROXY", value), "https://spaces.nexudus.com"))
        .withMessageStartingWith("HTTPS_PROXY ")
        .withMessageNotContaining("s3");
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<ProxyServer> proxy(Map<String, String> environment, String target) {
    return ProxyServer.of(new Environment(environment), URI.create(target));
  }
}
