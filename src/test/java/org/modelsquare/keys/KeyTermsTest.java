package org.modelsquare.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modelsquare.keys.KeyHouse.terms;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Violation;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.TestClock;

/** What a key can be allowed, by its owner and by another key. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class KeyTermsTest {

  @Inject KeyHouse house;
  @Inject TestClock clock;

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    KeyTerms bad =
        new KeyTerms(
            "x".repeat(51),
            Set.of(),
            Set.of("no-such-model"),
            List.of("nowhere"),
            clock.instant(),
            new KeyLimits(Credits.of(-1), Credits.of(2_000_000_000), null));
    KeyTermsRefused refused = assertThrows(KeyTermsRefused.class, () -> house.key(bad));
    assertEquals(
        List.of(
            "name too_long",
            "scopes required",
            "limit_total negative",
            "limit_day too_large",
            "models unknown",
            "networks malformed",
            "expires_at past"),
        refused.violations().stream().map(each -> each.field() + " " + each.code()).toList());
  }

  @Test
  void aKeyGrantsNoMoreThanItMayItself() {
    ApiKey parent = house.key(narrow()).key();
    assertEquals(List.of(), KeyGrant.beyond(parent, narrow()));
    assertEquals(
        List.of(
            "scopes",
            "models",
            "networks",
            "expires_at",
            "limit_total",
            "limit_day",
            "limit_month"),
        KeyGrant.beyond(parent, terms(null, null, null)).stream().map(Violation::field).toList());
    KeyTerms wider =
        new KeyTerms(
            "child",
            EnumSet.of(Scope.VIDEOS_READ),
            Set.of("sandbox-reel"),
            List.of("10.1.0.0/16", "11.0.0.0/16"),
            clock.instant().plus(Duration.ofDays(40)),
            new KeyLimits(Credits.of(11), Credits.of(5), Credits.of(5)));
    assertEquals(
        List.of("networks", "expires_at", "limit_total"),
        assertThrows(KeyTermsRefused.class, () -> house.keys.create(parent, wider))
            .violations()
            .stream()
            .map(Violation::field)
            .toList());
  }

  @Test
  void aKeyWithoutTheScopeGrantsNothing() {
    ApiKey reader =
        house
            .key(
                new KeyTerms(
                    "reader",
                    EnumSet.of(Scope.VIDEOS_READ),
                    Set.of(),
                    List.of(),
                    null,
                    KeyLimits.NONE))
            .key();
    assertFalse(KeyGrant.mayGrant(reader, reader.terms()));
  }

  @Test
  void keysEndWithTheKeyThatMadeThem() {
    ApiKey parent = house.key(terms(null, null, null)).key();
    ApiKey child = house.keys.create(parent, terms(null, null, null)).key();
    ApiKey grandchild = house.keys.create(child, terms(null, null, null)).key();
    ApiKey other = house.keys.create(parent.accountId(), terms(null, null, null)).key();
    assertEquals(2, house.keys.descendants(parent.accountId(), parent.id()));
    assertTrue(house.keys.revoke(parent.accountId(), parent.id()));
    assertEquals(KeyStatus.REVOKED, status(child));
    assertEquals(KeyStatus.REVOKED, status(grandchild));
    assertEquals(KeyStatus.ACTIVE, status(other));
  }

  @Test
  void aRevokedKeyIsListedForThirtyDaysAndKnownForEver() {
    ApiKey key = house.key(terms(null, null, null)).key();
    house.keys.revoke(key.accountId(), key.id());
    clock.push(Duration.ofDays(29));
    assertEquals(1, house.keys.of(key.accountId()).size());
    clock.push(Duration.ofDays(2));
    assertEquals(List.of(), house.keys.of(key.accountId()));
    assertEquals("build server", house.keys.names(key.accountId()).get(key.id()));
    assertTrue(house.keys.find("acct_other", key.id()).isEmpty());
  }

  @Test
  void anAccountHasAtMostAHundredKeys() {
    String account = KeyHouse.unique("acct");
    for (int i = 0; i < 100; i++) {
      house.keys.create(account, terms(null, null, null));
    }
    KeyTermsRefused refused =
        assertThrows(
            KeyTermsRefused.class, () -> house.keys.create(account, terms(null, null, null)));
    assertEquals("too_many_keys", refused.violations().get(0).code());
  }

  private KeyTerms narrow() {
    return new KeyTerms(
        "narrow",
        EnumSet.of(Scope.VIDEOS_READ, Scope.KEYS_WRITE),
        Set.of("sandbox-reel"),
        List.of("10.0.0.0/8"),
        clock.instant().plus(Duration.ofDays(30)),
        new KeyLimits(Credits.of(10), Credits.of(5), Credits.of(5)));
  }

  private KeyStatus status(ApiKey key) {
    return house.keys.find(key.accountId(), key.id()).orElseThrow().status(clock.instant());
  }
}
