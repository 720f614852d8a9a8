package org.modelsquare.credits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.Credits;

/** Many at once: nobody spends what is not there, nobody settles twice. */
class LedgerRaceTest {

  private static final int RACERS = 64;
  private static final int AFFORDABLE = 10;
  private static final int ROUNDS = 200;
  private static final Credits PRICE = Credits.of(3);

  private final LedgerHouse house = LedgerHouse.shared();

  @Test
  void anAccountPaysForAsManyJobsAsItCan() throws Exception {
    String account = house.account(AFFORDABLE * 3 + 2);
    List<Callable<Boolean>> holds = new ArrayList<>();
    for (int i = 0; i < RACERS; i++) {
      holds.add(() -> holds(account, LedgerHouse.unique("job")));
    }
    assertEquals(AFFORDABLE, race(holds));
    assertEquals(new Balance(Credits.of(2), PRICE.times(AFFORDABLE)), house.balance(account));
    assertEquals(List.of(), house.proof());
  }

  @Test
  void oneOfTwoFinishersWins() throws Exception {
    String account = house.account(ROUNDS * 3L);
    for (int round = 0; round < ROUNDS; round++) {
      String job = LedgerHouse.unique("job");
      house.run(ledger -> ledger.hold(account, job, PRICE));
      long winners =
          race(
              List.of(
                  () -> house.inTransaction(l -> l.capture(account, job, Credits.of(2))),
                  () -> house.inTransaction(l -> l.release(account, job))));
      assertEquals(1, winners, "round " + round);
    }
    assertEquals(Credits.ZERO, house.balance(account).held());
    assertEquals(List.of(), house.proof());
  }

  @Test
  void aBonusIsGivenOnceHoweverManyAsk() throws Exception {
    String account = house.account(0);
    List<Callable<Boolean>> asks = new ArrayList<>();
    for (int i = 0; i < RACERS; i++) {
      asks.add(() -> house.inTransaction(l -> l.grantOnce(account, PRICE, account, "bonus")));
    }
    assertEquals(1, race(asks));
    assertEquals(PRICE, house.balance(account).available());
  }

  private boolean holds(String account, String job) {
    try {
      house.run(ledger -> ledger.hold(account, job, PRICE));
      return true;
    } catch (InsufficientCredits e) {
      return false;
    }
  }

  /** Starts all at the same instant and counts those that say true. */
  private static long race(List<Callable<Boolean>> racers) throws Exception {
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
      return wins(runs);
    } finally {
      threads.shutdown();
    }
  }

  private static long wins(List<Future<Boolean>> runs)
      throws InterruptedException, ExecutionException {
    long wins = 0;
    for (Future<Boolean> run : runs) {
      wins += run.get() ? 1 : 0;
    }
    return wins;
  }
}
