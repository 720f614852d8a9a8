package org.modelsquare.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.modelsquare.keys.KeyHouse.credits;
import static org.modelsquare.keys.KeyHouse.terms;
import static org.modelsquare.keys.KeyHouse.unique;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.Credits;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.TestClock;

/** Limits hold, however many spend at once, and what comes back goes to where it came from. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class KeySpendingTest {

  private static final int RACERS = 64;

  @Inject KeyHouse house;
  @Inject TestClock clock;

  @Test
  void eachLimitHoldsUnderParallelSpending() throws Exception {
    for (KeyTerms terms :
        List.of(terms(32L, null, null), terms(null, 32L, null), terms(null, null, 32L))) {
      ApiKey key = house.key(terms).key();
      List<Callable<Boolean>> racers = new ArrayList<>();
      for (int i = 0; i < RACERS; i++) {
        racers.add(() -> house.spends(key, unique("video"), 3));
      }
      assertEquals(10, KeyHouse.race(racers));
      assertEquals(credits(30, 30, 30), house.spent(key));
    }
  }

  @Test
  void parentAndChildrenSpendInParallelWithinTheParentsLimit() throws Exception {
    ApiKey parent = house.key(terms(30L, null, null)).key();
    ApiKey one = house.keys.create(parent, terms(30L, 9L, null)).key();
    ApiKey two = house.keys.create(one, terms(30L, 9L, null)).key();
    List<Callable<Boolean>> racers = new ArrayList<>();
    for (int i = 0; i < RACERS; i++) {
      ApiKey payer = List.of(parent, one, two).get(i % 3);
      racers.add(
          () -> {
            String job = unique("video");
            boolean paid = house.spends(payer, job, 3);
            if (paid && payer == two) {
              house.giveBack(job);
            }
            return paid && payer != two;
          });
    }
    KeyHouse.race(racers);
    for (int i = 0; i < 10; i++) {
      house.spends(parent, unique("video"), 3);
    }
    assertEquals(Credits.of(30), house.spent(parent).total());
    assertEquals(Credits.ZERO, house.spent(two).total());
    assertTrue(house.spent(one).total().compareTo(Credits.of(9)) <= 0);
  }

  @Test
  void aJobIsGivenBackOnceHoweverManyAsk() throws Exception {
    ApiKey key = house.key(terms(10L, null, null)).key();
    String job = unique("video");
    house.spend(key, job, 4);
    house.spend(key, unique("video"), 5);
    List<Callable<Boolean>> racers = new ArrayList<>();
    for (int i = 0; i < RACERS; i++) {
      racers.add(
          () -> {
            house.giveBack(job);
            return true;
          });
    }
    KeyHouse.race(racers);
    assertEquals(credits(5, 5, 5), house.spent(key));
    house.giveBack("video_without_key");
  }

  @Test
  void periodsEndInUtcAndWhatIsGivenBackLaterDoesNotEnlargeTheNext() {
    ApiKey key = house.key(terms(null, 5L, null)).key();
    String job = unique("video");
    house.spend(key, job, 5);
    SpendLimitExceeded refused =
        assertThrows(SpendLimitExceeded.class, () -> house.spend(key, unique("video"), 1));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    assertEquals("day", refused.period());
    assertEquals(Credits.of(5), refused.limit());
    assertEquals(Credits.of(5), refused.spent());
    assertEquals(Credits.of(1), refused.needed());
    assertEquals(today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), refused.resetsAt());
    clock.push(Duration.between(clock.instant(), refused.resetsAt()));
    house.spend(key, unique("video"), 2);
    house.giveBack(job);
    assertEquals(Credits.of(2), house.spent(key).day());
    assertEquals(Credits.of(2), house.spent(key).total());
  }

  @Test
  void theMonthRollsOver() {
    ApiKey key = house.key(terms(7L, null, 5L)).key();
    String job = unique("video");
    house.spend(key, job, 5);
    SpendLimitExceeded refused =
        assertThrows(SpendLimitExceeded.class, () -> house.spend(key, unique("video"), 2));
    assertEquals("month", refused.period());
    clock.push(Duration.between(clock.instant(), refused.resetsAt()));
    house.spend(key, unique("video"), 2);
    SpendLimitExceeded last =
        assertThrows(SpendLimitExceeded.class, () -> house.spend(key, unique("video"), 4));
    assertEquals("total", last.period());
    assertNull(last.resetsAt());
    house.giveBack(job);
    assertEquals(credits(2, 2, 2), house.spent(key));
  }

  @Test
  void freeJobsLeaveNoTraceAndUnknownKeysPayNothing() {
    ApiKey key = house.key(terms(0L, 0L, 0L)).key();
    house.spend(key, unique("video"), 0);
    assertEquals(credits(0, 0, 0), house.spent(key));
    assertThrows(IllegalArgumentException.class, () -> house.spend(key, unique("video"), -1));
    String job = unique("video");
    assertThrows(
        IllegalArgumentException.class,
        () ->
            io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(() -> house.spending.spend("key_none", job, Credits.of(1))));
  }

  @Test
  void aLimitCanBeLoweredBelowWhatIsSpent() {
    ApiKey key = house.key(terms(10L, null, null)).key();
    house.spend(key, unique("video"), 6);
    house.keys.change(key.accountId(), key.id(), terms(5L, null, null));
    assertThrows(SpendLimitExceeded.class, () -> house.spend(key, unique("video"), 1));
    assertTrue(
        house
            .spent(key)
            .exhausts(house.keys.find(key.accountId(), key.id()).orElseThrow().limits()));
  }
}
