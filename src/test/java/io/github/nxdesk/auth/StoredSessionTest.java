package io.github.nxdesk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nxdesk.auth.Credential.Bearer;
import io.github.nxdesk.auth.Session.Access;
import io.github.nxdesk.auth.Session.Access.Granted;
import io.github.nxdesk.auth.Session.Access.Withheld;
import io.github.nxdesk.auth.TokenExchange.Reason;
import io.github.nxdesk.auth.TokenExchange.Result;
import io.github.nxdesk.auth.TokenExchange.Result.Issued;
import io.github.nxdesk.auth.TokenExchange.Result.Refused;
import io.github.nxdesk.host.Environment;
import io.github.nxdesk.model.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSessionTest {
  private static final Instant NOW = Instant.parse("2025-06-01T12:00:00Z");
  private static final Access OLD = new Granted(new Bearer("old"));
  private static final Access NEW = new Granted(new Bearer("new"));

  @TempDir private Path folder;
  private CredentialStore store;
  private final List<Grant> grants = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private Result answer =
      new Issued("new", Optional.of("refresh-2"), Optional.of(Duration.ofDays(7)));

  @BeforeEach
  void setUp() throws Exception {
    store =
        CredentialStore.of(
            CredentialStore.Kind.FILE,
            new Environment(Map.of("XDG_STATE_HOME", folder.toString())),
            "Linux",
            _ -> {});
  }

  @Test
  void leavesATokenAloneThatStillLasts() throws Exception {
    assertThat(session(Duration.ofMinutes(2)).access()).isEqualTo(OLD);
    assertThat(grants).isEmpty();
  }

  @Test
  void refreshesShortlyBeforeTheEndAndStoresWhatItGot() throws Exception {
    var session = session(Duration.ofSeconds(59));
    assertThat(session.access()).isEqualTo(NEW);
    assertThat(grants).containsExactly(new Grant.Refresh("refresh-1", "client"));
    var stored = store.read("default").flatMap(StoredCredential::parse).orElseThrow();
    assertThat(stored.token()).isEqualTo("new");
    assertThat(stored.refreshToken()).contains("refresh-2");
    assertThat(stored.expires()).contains(NOW.plus(Duration.ofDays(7)));
    assertThat(stored.user()).contains("anna@example.com");
    assertThat(session.access()).isEqualTo(NEW);
    assertThat(grants).hasSize(1);
  }

  @Test
  void refreshesOnceAfterARefusal() throws Exception {
    var session = session(Duration.ofDays(1));
    assertThat(session.after(new Bearer("old"))).contains(NEW);
    assertThat(session.after(new Bearer("new"))).isEmpty();
    assertThat(grants).hasSize(1);
  }

  @Test
  void givesWhoWasRefusedWithTheFormerTokenThePresentOne() throws Exception {
    var session = session(Duration.ofSeconds(0));
    assertThat(session.access()).isEqualTo(NEW);
    assertThat(session.after(new Bearer("old"))).contains(NEW);
    assertThat(grants).hasSize(1);
  }

  /// The refresh token that it holds has ended with that other refresh.
  @Test
  void takesWhatAnotherProcessRefreshed() throws Exception {
    var session = session(Duration.ofSeconds(5));
    store.write("default", credential("theirs", Duration.ofDays(7)).toJson());
    assertThat(session.access()).isEqualTo(new Granted(new Bearer("theirs")));
    assertThat(grants).isEmpty();
  }

  @Test
  void saysToLogInAgainWhereTheRefreshIsRefused() throws Exception {
    answer = new Refused(Reason.OTHER, new Problem.Denied(400, "It has ended."));
    assertThat(session(Duration.ZERO).access())
        .isInstanceOfSatisfying(
            Withheld.class,
            withheld ->
                assertThat(withheld.problem())
                    .isEqualTo(
                        new Problem.Denied(
                            400,
                            "The login of profile 'default' is no longer valid: It has ended.\n"
                                + "Log in again: nxdesk auth login")));
  }

  @Test
  void goesOnWithATokenThatLastsWhereTheServiceCannotBeAsked() throws Exception {
    answer = new Refused(Reason.OTHER, new Problem.Unreachable(null, "no network", false));
    assertThat(session(Duration.ofSeconds(30)).access()).isEqualTo(OLD);
    assertThat(session(Duration.ZERO).access()).isInstanceOf(Withheld.class);
  }

  @Test
  void sendsNothingMoreAfterASignalThatEndsTheRefresh() throws Exception {
    answer = new Refused(Reason.OTHER, new Problem.Interrupted(15, "Interrupted.", false));
    assertThat(session(Duration.ofSeconds(30)).access())
        .isEqualTo(
            new Withheld(
                new Problem.Interrupted(
                    15,
                    "Interrupted while the token was being refreshed; nothing was changed. If the"
                        + " next command is refused, log in again: nxdesk auth login",
                    false)));
  }

  /// The refresh token that is stored has been spent by then.
  @Test
  void storesTheNewTokenEvenIfASignalCame() throws Exception {
    store.write("default", credential("old", Duration.ZERO).toJson());
    var session =
        new StoredSession(
            "default",
            store,
            credential("old", Duration.ZERO),
            _ -> {
              Thread.currentThread().interrupt();
              return answer;
            },
            InstantSource.fixed(NOW),
            Optional.empty(),
            warnings::add);
    assertThat(session.access()).isEqualTo(NEW);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(warnings).isEmpty();
    assertThat(store.read("default").orElseThrow()).contains("\"new\"");
  }

  @Test
  void isInterruptedBeforeItsTurn() throws Exception {
    var session = session(Duration.ZERO);
    Thread.currentThread().interrupt();
    assertThat(session.access()).isEqualTo(new Access.Interrupted());
    assertThat(grants).isEmpty();
  }

  @Test
  void keepsARefreshTokenThatIsNotReplaced() throws Exception {
    answer = new Issued("new", Optional.empty(), Optional.empty());
    session(Duration.ZERO).access();
    var stored = store.read("default").flatMap(StoredCredential::parse).orElseThrow();
    assertThat(stored.refreshToken()).contains("refresh-1");
    assertThat(stored.expires()).isEmpty();
  }

  @Test
  void hasNothingToRefreshWhereThereIsNoRefreshToken() throws Exception {
    var bare =
        new StoredCredential(
            URI.create("https://example.com"),
            "old",
            Optional.empty(),
            Optional.of(NOW.minusSeconds(1)),
            Optional.empty(),
            Optional.empty());
    var session = session(bare);
    assertThat(session.access()).isEqualTo(OLD);
    assertThat(session.after(new Bearer("old"))).isEmpty();
  }

  @Test
  void warnsWhereTheNewTokenCannotBeStored() throws Exception {
    var credential = credential("old", Duration.ZERO);
    CredentialStore full =
        new CredentialStore() {
          @Override
          public String name() {
            return "full";
          }

          @Override
          public Optional<String> read(String profile) {
            return Optional.of(credential.toJson());
          }

          @Override
          public void write(String profile, String entry) throws StoreException {
            throw new StoreException("no space left");
          }

          @Override
          public boolean remove(String profile) {
            return false;
          }
        };
    assertThat(session(full, credential).access()).isEqualTo(NEW);
    assertThat(warnings)
        .containsExactly(
            "The refreshed credential could not be stored (no space left); you will have to log in"
                + " again.");
  }

  @Test
  void showsNoSecret() {
    var credential = credential("t0ken", Duration.ZERO);
    assertThat(credential.toString()).doesNotContain("t0ken", "refresh-1");
    assertThat(new Grant.Refresh("s3cret", "c").toString()).doesNotContain("s3cret");
    assertThat(new Grant.Password("u", "s3cret", Optional.of("123456"), "c").toString())
        .doesNotContain("s3cret", "123456");
    assertThat(answer.toString()).doesNotContain("new", "refresh-2");
  }

  private Session session(Duration left) throws StoreException, InterruptedException {
    return session(credential("old", left));
  }

  private Session session(StoredCredential credential) throws StoreException, InterruptedException {
    store.write("default", credential.toJson());
    return session(store, credential);
  }

  private Session session(CredentialStore kept, StoredCredential credential) {
    return new StoredSession(
        "default",
        kept,
        credential,
        grant -> {
          grants.add(grant);
          return answer;
        },
        InstantSource.fixed(NOW),
        Optional.of(folder.resolve("nxdesk/credentials")),
        warnings::add);
  }

  private static StoredCredential credential(String token, Duration left) {
    return new StoredCredential(
        URI.create("https://example.com"),
        token,
        Optional.of("refresh-1"),
        Optional.of(NOW.plus(left)),
        Optional.of("anna@example.com"),
        Optional.of("client"));
  }
}
