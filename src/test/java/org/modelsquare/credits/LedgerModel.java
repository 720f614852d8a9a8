package org.modelsquare.credits;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.modelsquare.credits.LedgerStep.Outcome;

/** The ledger as one would keep it on paper: what each step of a history must lead to. */
final class LedgerModel {

  private final Map<Integer, long[]> balances = new HashMap<>();
  private final Map<Integer, Hold> holds = new HashMap<>();
  private final Set<Integer> keys = new HashSet<>();

  Outcome apply(LedgerStep step) {
    long[] before = balance(step.account()).clone();
    try {
      return switch (step.action()) {
        case GRANT -> grant(step);
        case GRANT_ONCE -> grantOnce(step);
        case ADJUST -> adjust(step);
        case HOLD -> hold(step);
        case CAPTURE -> settle(step, step.amount());
        case RELEASE -> settle(step, 0);
      };
    } catch (ArithmeticException overflow) {
      balances.put(step.account(), before);
      return Outcome.REFUSED;
    }
  }

  long available(int account) {
    return balance(account)[0];
  }

  long held(int account) {
    return balance(account)[1];
  }

  private Outcome grant(LedgerStep step) {
    if (step.amount() <= 0) {
      return Outcome.ILLEGAL;
    }
    move(step.account(), step.amount(), 0);
    return Outcome.DONE;
  }

  private Outcome grantOnce(LedgerStep step) {
    if (step.amount() > 0 && keys.contains(step.job())) {
      return Outcome.REPEATED;
    }
    Outcome outcome = grant(step);
    if (outcome == Outcome.DONE) {
      keys.add(step.job());
    }
    return outcome;
  }

  private Outcome adjust(LedgerStep step) {
    if (step.amount() > 0) {
      return grant(step);
    }
    if (step.amount() == 0) {
      return Outcome.ILLEGAL;
    }
    if (available(step.account()) < -step.amount()) {
      return Outcome.INSUFFICIENT;
    }
    move(step.account(), step.amount(), 0);
    return Outcome.DONE;
  }

  private Outcome hold(LedgerStep step) {
    if (step.amount() <= 0) {
      return step.amount() == 0 ? Outcome.DONE : Outcome.ILLEGAL;
    }
    if (available(step.account()) < step.amount()) {
      return Outcome.INSUFFICIENT;
    }
    if (holds.containsKey(step.job())) {
      return Outcome.REFUSED;
    }
    move(step.account(), -step.amount(), step.amount());
    holds.put(step.job(), new Hold(step.account(), step.amount(), false));
    return Outcome.DONE;
  }

  private Outcome settle(LedgerStep step, long actual) {
    if (actual < 0) {
      return Outcome.ILLEGAL;
    }
    Hold hold = holds.get(step.job());
    if (hold == null || hold.account() != step.account()) {
      return actual == 0 ? Outcome.REPEATED : Outcome.ILLEGAL;
    }
    if (hold.settled()) {
      return Outcome.REPEATED;
    }
    if (actual > hold.amount()) {
      return Outcome.ILLEGAL;
    }
    move(step.account(), hold.amount() - actual, -hold.amount());
    holds.put(step.job(), new Hold(step.account(), hold.amount(), true));
    return Outcome.DONE;
  }

  private void move(int account, long available, long held) {
    long[] balance = balance(account);
    balance[0] = Math.addExact(balance[0], available);
    balance[1] = Math.addExact(balance[1], held);
  }

  private long[] balance(int account) {
    return balances.computeIfAbsent(account, each -> new long[2]);
  }

  private record Hold(int account, long amount, boolean settled) {}
}
