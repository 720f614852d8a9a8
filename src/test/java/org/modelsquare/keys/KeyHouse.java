package org.modelsquare.keys;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.keys.KeyVerdict.Refused;

/** Keys in the hands of a test. */
@Singleton
public class KeyHouse {

  private static final AtomicLong SERIAL = new AtomicLong();

  final ApiKeys keys;
  final KeySpending spending;

  KeyHouse(ApiKeys keys, KeySpending spending) {
    this.keys = keys;
    this.spending = spending;
  }

  static String unique(String prefix) {
    return prefix + "_keys" + SERIAL.incrementAndGet();
  }

  /** Terms without any bound but these limits, in credits. */
  static KeyTerms terms(@Nullable Long total, @Nullable Long day, @Nullable Long month) {
    return new KeyTerms(
        "build server",
        EnumSet.allOf(Scope.class),
        Set.of(),
        List.of(),
        null,
        new KeyLimits(credits(total), credits(day), credits(month)));
  }

  /** A key of a fresh account. */
  public NewKey key(KeyTerms terms) {
    return keys.create(unique("acct"), terms);
  }

  void spend(ApiKey key, String job, long credits) {
    QuarkusTransaction.requiringNew().run(() -> spending.spend(key.id(), job, Credits.of(credits)));
  }

  boolean spends(ApiKey key, String job, long credits) {
    try {
      spend(key, job, credits);
      return true;
    } catch (SpendLimitExceeded e) {
      return false;
    }
  }

  void giveBack(String job) {
    QuarkusTransaction.requiringNew().run(() -> spending.giveBack(job));
  }

  KeySpent spent(ApiKey key) {
    return keys.spent(key.accountId()).get(key.id());
  }

  static KeySpent credits(long total, long day, long month) {
    return new KeySpent(Credits.of(total), Credits.of(day), Credits.of(month));
  }

  static String reason(KeyVerdict verdict) {
    return verdict instanceof Refused refused ? refused.reason().name() : "ACCEPTED";
  }

  /** Starts all at the same instant and counts those that say true. */
  static long race(List<Callable<Boolean>> racers) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(racers.size());
    CountDownLatch ready = new CountDownLatch(racers.size());
    try {
      List<Future<Boolean>> runs = new ArrayList<>();
      for (Callable<Boolean> racer : racers) {
        runs.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return racer.call();
                }));
      }
      long wins = 0;
      for (Future<Boolean> run : runs) {
        wins += run.get() ? 1 : 0;
      }
      return wins;
    } finally {
      threads.shutdownNow();
    }
  }

  private static @Nullable Credits credits(@Nullable Long amount) {
    return amount == null ? null : Credits.of(amount);
  }
}
