package org.modelsquare.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.PublicId;
import org.modelsquare.testing.PostgresResource;

/** Both kinds of buckets, held to the same rules. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BucketsTest {

  private static final Bucket BUCKET = new Bucket(300);
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Inject MemoryBuckets memory;
  @Inject DatabaseBuckets database;

  @Test
  void tenSecondsWorthMayComeAtOnceAndThenOneAtATime() {
    for (Buckets buckets : List.of(memory, database)) {
      String account = PublicId.next("acc");
      assertEquals(50, drawUntilRefused(buckets, account, NOON));
      assertFalse(draw(buckets, account, NOON.plusMillis(199)).taken());
      assertTrue(draw(buckets, account, NOON.plusMillis(200)).taken());
      assertFalse(draw(buckets, account, NOON.plusMillis(200)).taken());
      assertEquals(50, drawUntilRefused(buckets, account, NOON.plusSeconds(11)));
    }
  }

  @Test
  void aRefusalTakesNothing() {
    for (Buckets buckets : List.of(memory, database)) {
      String account = PublicId.next("acc");
      drawUntilRefused(buckets, account, NOON);
      for (int i = 0; i < 100; i++) {
        assertEquals(new Buckets.Drawn(false, NOON.plusSeconds(10)), draw(buckets, account, NOON));
      }
      assertTrue(draw(buckets, account, NOON.plusMillis(200)).taken());
    }
  }

  @Test
  void categoriesAndAccountsDoNotShare() {
    for (Buckets buckets : List.of(memory, database)) {
      String account = PublicId.next("acc");
      drawUntilRefused(buckets, account, NOON);
      assertTrue(buckets.draw(account, Category.QUERY, BUCKET, NOON).taken());
      assertTrue(draw(buckets, PublicId.next("acc"), NOON).taken());
    }
  }

  @Test
  void aClockThatGoesBackGivesNothingAway() {
    for (Buckets buckets : List.of(memory, database)) {
      String account = PublicId.next("acc");
      drawUntilRefused(buckets, account, NOON);
      assertFalse(draw(buckets, account, NOON.minusSeconds(5)).taken());
    }
  }

  @Test
  void manyAtOnceGetNoMoreThanThereIs() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      for (Buckets buckets : List.of(memory, database)) {
        String account = PublicId.next("acc");
        List<Future<Boolean>> draws =
            IntStream.range(0, 200)
                .mapToObj(i -> pool.submit(() -> draw(buckets, account, NOON).taken()))
                .toList();
        int taken = 0;
        for (Future<Boolean> draw : draws) {
          taken += draw.get() ? 1 : 0;
        }
        assertEquals(50, taken, buckets.getClass().getSimpleName());
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void memoryForgetsFullBuckets() {
    for (int i = 0; i < 30_000; i++) {
      memory.draw("acc_" + i, Category.SUBMIT, BUCKET, NOON.plusSeconds(i));
    }
    assertTrue(memory.size() <= 10_001, String.valueOf(memory.size()));
  }

  @Test
  void figuresAreThoseOfTheContract() {
    assertEquals(
        List.of(50, 500, 167, 1667, 334, 5000),
        IntStream.of(300, 3000, 1000, 10000, 2000, 30000)
            .mapToObj(each -> new Bucket(each).burst())
            .toList());
    assertEquals(49, BUCKET.left(NOON.plusMillis(200), NOON));
    assertEquals(0, BUCKET.left(NOON.plusSeconds(10), NOON));
    assertEquals(Duration.ofMillis(200), BUCKET.wait(NOON.plusSeconds(10), NOON));
  }

  private static int drawUntilRefused(Buckets buckets, String account, Instant now) {
    int taken = 0;
    while (draw(buckets, account, now).taken()) {
      taken++;
    }
    return taken;
  }

  private static Buckets.Drawn draw(Buckets buckets, String account, Instant now) {
    return buckets.draw(account, Category.SUBMIT, BUCKET, now);
  }
}
