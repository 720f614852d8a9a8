package org.modelsquare.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modelsquare.keys.KeyHouse.reason;
import static org.modelsquare.keys.KeyHouse.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.Sql;
import org.modelsquare.keys.secrets.KeySecret;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.TestClock;

/** Who is let in with which secret, and for how long. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class KeyRingTest {

  private static final String HOME = "203.0.113.7";

  @Inject KeyHouse house;
  @Inject KeyRing ring;
  @Inject Sql sql;
  @Inject TestClock clock;

  @Test
  void aKeyIsFoundByItsSecretAlone() {
    NewKey made = house.key(terms(null, null, null));
    assertEquals(made.key().id(), accepted(made.secret()).id());
    assertEquals("UNKNOWN", judge(KeySecret.random()));
    assertEquals("MALFORMED", reason(ring.present(made.secret().text() + "x", HOME)));
    assertEquals("MALFORMED", reason(ring.present("", HOME)));
  }

  @Test
  void theSecretIsKeptNowhere() {
    NewKey made = house.key(terms(null, null, null));
    String rows =
        String.join(
            "\n",
            sql.all(
                "select k::text || s::text || l::text as row from api_key k"
                    + " join api_key_secret s on s.key_id = k.id"
                    + " join api_key_spend l on l.key_id = k.id where k.id = ?",
                row -> row.getString("row"),
                made.key().id()));
    assertFalse(rows.contains(made.secret().text().substring(7, 20)), rows);
    assertTrue(rows.contains(made.secret().lastFour()));
  }

  @Test
  void pausedAndRevokedKeysAreRefusedAtOnce() {
    NewKey made = house.key(terms(null, null, null));
    ApiKey key = accepted(made.secret());
    assertTrue(house.keys.pause(key.accountId(), key.id()));
    assertEquals("PAUSED", judge(made.secret()));
    assertTrue(house.keys.resume(key.accountId(), key.id()));
    assertEquals("ACCEPTED", judge(made.secret()));
    assertFalse(house.keys.revoke("acct_other", key.id()));
    assertEquals("ACCEPTED", judge(made.secret()));
    assertTrue(house.keys.revoke(key.accountId(), key.id()));
    assertEquals("REVOKED", judge(made.secret()));
    assertFalse(house.keys.resume(key.accountId(), key.id()));
    assertFalse(house.keys.revoke(key.accountId(), key.id()));
  }

  @Test
  void nobodyIsLetInAfterARevocationHoweverManyAskMeanwhile() throws Exception {
    for (int round = 0; round < 50; round++) {
      NewKey made = house.key(terms(null, null, null));
      List<Callable<Boolean>> racers = new ArrayList<>();
      racers.add(() -> house.keys.revoke(made.key().accountId(), made.key().id()));
      for (int i = 0; i < 8; i++) {
        racers.add(() -> judge(made.secret()).equals("ACCEPTED"));
      }
      KeyHouse.race(racers);
      assertEquals("REVOKED", judge(made.secret()));
    }
  }

  @Test
  void aChangeOnAnotherInstanceArrivesWithinSeconds() {
    NewKey made = house.key(terms(null, null, null));
    accepted(made.secret());
    sql.update("update api_key set paused_at = created_at where id = ?", made.key().id());
    clock.push(Duration.ofSeconds(3));
    assertEquals("PAUSED", judge(made.secret()));
  }

  @Test
  void keysExpire() {
    NewKey made = house.key(until(clock.instant().plus(Duration.ofDays(1))));
    accepted(made.secret());
    clock.push(Duration.ofDays(1));
    assertEquals("EXPIRED", judge(made.secret()));
  }

  @Test
  void anOldSecretWorksUntilTheOverlapIsOver() {
    NewKey made = house.key(terms(null, null, null));
    String account = made.key().accountId();
    NewKey second = house.keys.roll(account, made.key().id(), Duration.ofHours(24)).orElseThrow();
    assertNotEquals(made.secret(), second.secret());
    assertEquals(second.secret().lastFour(), accepted(made.secret()).lastFour());
    assertEquals(made.key().id(), accepted(second.secret()).id());
    NewKey third = house.keys.roll(account, made.key().id(), Duration.ofHours(1)).orElseThrow();
    assertEquals("ACCEPTED", judge(made.secret()));
    clock.push(Duration.ofHours(1));
    assertEquals("REVOKED", judge(made.secret()));
    assertEquals("REVOKED", judge(second.secret()));
    assertEquals("ACCEPTED", judge(third.secret()));
    NewKey last = house.keys.roll(account, made.key().id(), Duration.ZERO).orElseThrow();
    assertEquals("REVOKED", judge(third.secret()));
    assertEquals("ACCEPTED", judge(last.secret()));
    assertTrue(house.keys.roll("acct_other", made.key().id(), Duration.ZERO).isEmpty());
  }

  @Test
  void keysBoundToNetworksWorkOnlyThere() {
    KeyTerms bound =
        new KeyTerms(
            "office",
            EnumSet.of(Scope.VIDEOS_READ),
            Set.of("sandbox-reel"),
            List.of("10.0.0.0/8", "2001:db8::/32"),
            null,
            KeyLimits.NONE);
    NewKey made = house.key(bound);
    assertEquals("NETWORK", judge(made.secret()));
    assertEquals("ACCEPTED", reason(ring.present(made.secret().text(), "10.9.8.7")));
    assertEquals("ACCEPTED", reason(ring.present(made.secret().text(), "2001:db8::7")));
    assertTrue(made.key().mayUse("sandbox-reel"));
    assertFalse(made.key().mayUse("kling-v3"));
    assertFalse(made.key().may(Scope.VIDEOS_WRITE));
  }

  @Test
  void theLastUseIsNotedCoarselyAndRarely() {
    NewKey made = house.key(terms(null, null, null));
    assertNull(times(made).firstUsed());
    Instant first = clock.instant();
    accepted(made.secret());
    assertEquals(first, times(made).firstUsed());
    assertEquals("203.0.113.0/24", times(made).lastNetwork());
    clock.push(Duration.ofMinutes(4));
    accepted(made.secret());
    assertEquals(first, times(made).lastUsed());
    clock.push(Duration.ofMinutes(1));
    ring.present(made.secret().text(), "2001:db8:1:2::3");
    assertEquals(clock.instant(), times(made).lastUsed());
    assertEquals("2001:db8:1::/48", times(made).lastNetwork());
    assertEquals(first, times(made).firstUsed());
  }

  private KeyTerms until(Instant end) {
    KeyTerms any = terms(null, null, null);
    return new KeyTerms(any.name(), any.scopes(), any.models(), any.networks(), end, any.limits());
  }

  private KeyTimes times(NewKey made) {
    return house.keys.find(made.key().accountId(), made.key().id()).orElseThrow().times();
  }

  private String judge(KeySecret secret) {
    return reason(ring.present(secret.text(), HOME));
  }

  private ApiKey accepted(KeySecret secret) {
    return ((KeyVerdict.Accepted) ring.present(secret.text(), HOME)).key();
  }
}
