package org.modelsquare.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.modelsquare.core.Credits;
import org.modelsquare.credits.LedgerHouse;

/**
 * Ledger transactions a second, each committed with fsync, on one account and over many, beside the
 * floor: a transaction that updates one row and does nothing else. Run its main method with the
 * test class path; the arguments are the seconds per run and the rounds.
 */
public final class LedgerBenchmark {

  private static final int MANY = 1_000;
  private static final Credits PRICE = new Credits(1);

  private final LedgerHouse house = LedgerHouse.shared();
  private final int seconds;

  private LedgerBenchmark(int seconds) {
    this.seconds = seconds;
  }

  public static void main(String... args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    new LedgerBenchmark(seconds).run(rounds);
  }

  private void run(int rounds) throws Exception {
    String hot = house.account(1_000_000);
    List<String> many = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      many.add(house.account(1_000));
    }
    for (int round = 0; round <= rounds; round++) {
      String label = round == 0 ? "warm-up  " : "round " + round + "  ";
      measure(label + "bare update, hot row, c=1", 1, () -> hot, house::touch);
      measure(label + "bare update, hot row, c=16", 16, () -> hot, house::touch);
      measure(label + "hold, hot account, c=1", 1, () -> hot, this::hold);
      measure(label + "hold, hot account, c=16", 16, () -> hot, this::hold);
      measure(label + "hold, 1,000 accounts, c=16", 16, () -> any(many), this::hold);
      measure(label + "life, hot account, c=16", 16, () -> hot, this::life);
      measure(label + "life, 1,000 accounts, c=16", 16, () -> any(many), this::life);
    }
    System.out.println("findings of the proof: " + house.proof().size());
  }

  private void hold(String account) {
    String job = LedgerHouse.unique("job");
    house.run(ledger -> ledger.hold(account, job, PRICE));
  }

  /** Hold and capture as two transactions, which is what each delivered video costs. */
  private void life(String account) {
    String job = LedgerHouse.unique("job");
    house.run(ledger -> ledger.hold(account, job, PRICE));
    house.inTransaction(ledger -> ledger.capture(account, job, PRICE));
  }

  private void measure(String label, int threads, Supplier<String> accounts, Consumer<String> work)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Future<Long>> runs = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      runs.add(pool.submit(() -> repeat(end, accounts, work)));
    }
    long done = 0;
    for (Future<Long> run : runs) {
      done += run.get();
    }
    pool.shutdown();
    System.out.printf(Locale.ROOT, "%-40s %,8d /s%n", label, done / seconds);
  }

  private static long repeat(long end, Supplier<String> accounts, Consumer<String> work) {
    long done = 0;
    while (System.nanoTime() < end) {
      work.accept(accounts.get());
      done++;
    }
    return done;
  }

  private static String any(List<String> accounts) {
    return accounts.get(ThreadLocalRandom.current().nextInt(accounts.size()));
  }
}
