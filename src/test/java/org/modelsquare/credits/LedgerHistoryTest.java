package org.modelsquare.credits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.modelsquare.core.Credits;

/** Whatever people try, the ledger does what paper would, and its proof holds. */
class LedgerHistoryTest {

  private static final int ACCOUNTS = 3;
  private static final int JOBS = 8;
  private static final int STEPS = 40;

  private final LedgerHouse house = LedgerHouse.shared();

  @Property(tries = 30)
  void everyHistoryAddsUp(@ForAll("histories") List<LedgerStep> steps) {
    String history = LedgerHouse.unique("history");
    for (int account = 0; account < ACCOUNTS; account++) {
      String owner = history + "/" + account;
      house.run(ledger -> ledger.openFor(owner));
    }
    LedgerModel paper = new LedgerModel();
    for (LedgerStep step : steps) {
      if (step.abandoned()) {
        step.play(house, history);
      } else {
        assertEquals(paper.apply(step), step.play(house, history), step::toString);
      }
      check(paper, history, step);
    }
    assertEquals(List.of(), house.proof());
  }

  private void check(LedgerModel paper, String history, LedgerStep step) {
    int account = step.account();
    assertEquals(
        new Balance(new Credits(paper.available(account)), new Credits(paper.held(account))),
        house.balance(history + "/" + account),
        step::toString);
  }

  @Provide
  Arbitrary<List<LedgerStep>> histories() {
    return Combinators.combine(
            Arbitraries.of(LedgerStep.Action.class),
            Arbitraries.integers().between(0, ACCOUNTS - 1),
            Arbitraries.integers().between(0, JOBS - 1),
            amounts(),
            Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))))
        .as(LedgerStep::new)
        .list()
        .ofSize(STEPS);
  }

  private static Arbitrary<Long> amounts() {
    return Arbitraries.frequencyOf(
        Tuple.of(20, Arbitraries.longs().between(1, 20_000_000)),
        Tuple.of(2, Arbitraries.longs().between(-20_000_000, 0)),
        Tuple.of(1, Arbitraries.just(Long.MAX_VALUE)));
  }
}
