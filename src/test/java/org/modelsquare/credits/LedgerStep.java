package org.modelsquare.credits;

import org.modelsquare.core.Credits;

/**
 * One thing that somebody tries in a history, sensible or not.
 *
 * @param job also the number of the unique key of a grant
 * @param abandoned true if the caller's transaction fails afterwards
 */
record LedgerStep(Action action, int account, int job, long amount, boolean abandoned) {

  enum Action {
    GRANT,
    GRANT_ONCE,
    ADJUST,
    HOLD,
    CAPTURE,
    RELEASE
  }

  enum Outcome {
    DONE,
    REPEATED,
    INSUFFICIENT,
    ILLEGAL,
    REFUSED
  }

  /** Does it for real, on names that belong to one history. */
  Outcome play(LedgerHouse house, String history) {
    try {
      boolean done =
          abandoned
              ? house.andRollBack(ledger -> call(ledger, history))
              : house.inTransaction(ledger -> call(ledger, history));
      return done ? Outcome.DONE : Outcome.REPEATED;
    } catch (InsufficientCredits e) {
      return Outcome.INSUFFICIENT;
    } catch (IllegalArgumentException e) {
      return Outcome.ILLEGAL;
    } catch (LedgerRefused e) {
      return Outcome.REFUSED;
    }
  }

  private boolean call(CreditLedger ledger, String history) {
    String owner = history + "/" + account;
    String work = history + "/job/" + job;
    Credits credits = new Credits(amount);
    switch (action) {
      case GRANT -> ledger.grant(owner, credits, "test", "ada");
      case GRANT_ONCE -> {
        return ledger.grantOnce(owner, credits, work, "test");
      }
      case ADJUST -> ledger.adjust(owner, credits, "test", "ada");
      case HOLD -> ledger.hold(owner, work, credits);
      case CAPTURE -> {
        return ledger.capture(owner, work, credits);
      }
      case RELEASE -> {
        return ledger.release(owner, work);
      }
    }
    return true;
  }
}
