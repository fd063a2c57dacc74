package io.github.nxdesk.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.org.webcompere.systemstubs.environment.EnvironmentVariables;
import uk.org.webcompere.systemstubs.jupiter.SystemStub;
import uk.org.webcompere.systemstubs.jupiter.SystemStubsExtension;
import uk.org.webcompere.systemstubs.properties.SystemProperties;

@ExtendWith(SystemStubsExtension.class)
class EnvironmentTest {
  @SystemStub private EnvironmentVariables variables = new EnvironmentVariables();
  @SystemStub private SystemProperties properties = new SystemProperties();

  @Test
  void isTheProcesssOwn() {
    variables.set("NEXUDUS_TOKEN", "abc");
    assertThat(new Environment(System.getenv()).get("NEXUDUS_TOKEN")).contains("abc");
  }

  @Test
  void takesAVariableThatIsSetToNothingForNotSet() {
    assertThat(new Environment(Map.of("A", "")).get("A")).isEmpty();
  }

  @Test
  void keepsWhiteSpace() {
    assertThat(new Environment(Map.of("A", " ")).get("A")).contains(" ");
  }

  @Test
  void doesNotFollowLaterChangesOfItsSource() {
    var source = new HashMap<>(Map.of("A", "1"));
    var environment = new Environment(source);
    source.put("A", "2");
    assertThat(environment.get("A")).contains("1");
  }

  @Test
  void keepsStateWhereXdgSays() {
    assertThat(state(Map.of("XDG_STATE_HOME", "/x", "HOME", "/home/me")))
        .isEqualTo(Path.of("/x/nxdesk"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "./x"})
  void keepsStateInTheHomeWhereXdgNamesNoAbsolutePath(String xdg) {
    assertThat(state(Map.of("XDG_STATE_HOME", xdg, "HOME", "/home/me")))
        .isEqualTo(Path.of("/home/me/.local/state/nxdesk"));
  }

  @Test
  void findsTheHomeOnWindows() {
    assertThat(state(Map.of("USERPROFILE", "/users/me")))
        .isEqualTo(Path.of("/users/me/.local/state/nxdesk"));
  }

  @Test
  void findsTheHomeThatJavaKnowsWhereTheEnvironmentNamesNone() {
    properties.set("user.home", "/java/me");
    assertThat(state(Map.of())).isEqualTo(Path.of("/java/me/.local/state/nxdesk"));
  }

  private static Path state(Map<String, String> variables) {
    return new Environment(variables).stateDirectory().orElseThrow();
  }
}
