package org.modelsquare.credits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.Credits;
import org.modelsquare.credits.LedgerLine.Movement;

/** The life of a job's credits, step by step. */
class CreditLedgerTest {

  private final LedgerHouse house = LedgerHouse.shared();
  private final String alice = house.account(10);
  private final String job = LedgerHouse.unique("video");

  @Test
  void aHoldSetsCreditsAside() {
    hold(8);
    assertEquals(balance("2", "8"), house.balance(alice));
  }

  @Test
  void aCaptureTakesTheCostAndReturnsTheRest() {
    hold(8);
    assertTrue(capture("6.5"));
    assertEquals(balance("3.5", "0"), house.balance(alice));
    List<LedgerLine> lines = lines();
    assertEquals(
        List.of(TransferKind.RELEASE, TransferKind.CAPTURE, TransferKind.HOLD, TransferKind.GRANT),
        lines.stream().map(LedgerLine::kind).toList());
    assertEquals(movement("1.5", "3.5"), lines.get(0).available());
    assertEquals(movement("-1.5", "0"), lines.get(0).held());
    assertEquals(movement("-6.5", "1.5"), lines.get(1).held());
    assertEquals(LedgerHouse.NOW, lines.get(1).at());
  }

  @Test
  void nothingFollowsACapture() {
    hold(8);
    assertTrue(capture("8"));
    assertFalse(capture("8"));
    assertFalse(release(alice));
    assertEquals(balance("2", "0"), house.balance(alice));
  }

  @Test
  void nothingFollowsARelease() {
    hold(8);
    assertTrue(release(alice));
    assertFalse(capture("8"));
    assertEquals(balance("10", "0"), house.balance(alice));
  }

  @Test
  void noMoreIsCapturedThanWasHeld() {
    hold(8);
    assertThrows(IllegalArgumentException.class, () -> capture("8.000001"));
    assertEquals(balance("2", "8"), house.balance(alice));
  }

  @Test
  void anotherAccountCannotSettleTheJob() {
    hold(8);
    String bob = house.account(10);
    assertThrows(
        IllegalArgumentException.class, () -> house.run(l -> l.capture(bob, job, Credits.of(1))));
    assertFalse(release(bob));
    assertEquals(balance("2", "8"), house.balance(alice));
  }

  @Test
  void whoCannotPayIsToldWhatIsMissing() {
    InsufficientCredits poor = assertThrows(InsufficientCredits.class, () -> hold(11));
    assertEquals(Credits.of(11), poor.needed());
    assertEquals(Credits.of(10), poor.available());
    assertEquals(balance("10", "0"), house.balance(alice));
  }

  @Test
  void aPaymentIsBookedOnce() {
    String payment = LedgerHouse.unique("payment");
    for (int i = 0; i < 2; i++) {
      boolean first = i == 0;
      assertEquals(
          first,
          house.inTransaction(l -> l.purchase(alice, Credits.of(5), payment, "card", "stripe")));
    }
    assertEquals(balance("15", "0"), house.balance(alice));
  }

  @Test
  void aCorrectionIsANewTransfer() {
    house.run(l -> l.adjust(alice, Credits.parse("-2.5"), "double payment", "ada"));
    assertEquals(balance("7.5", "0"), house.balance(alice));
    assertEquals(movement("-2.5", "7.5"), lines().get(0).available());
    assertEquals(List.of(), house.proof());
  }

  @Test
  void noCreditsGoWhereNoBooksAreOpen() {
    String nobody = LedgerHouse.unique("nobody");
    assertThrows(
        IllegalStateException.class,
        () -> house.run(l -> l.grant(nobody, Credits.of(1), "test", "ada")));
  }

  private void hold(long credits) {
    house.run(ledger -> ledger.hold(alice, job, Credits.of(credits)));
  }

  private boolean capture(String credits) {
    return house.inTransaction(ledger -> ledger.capture(alice, job, Credits.parse(credits)));
  }

  private boolean release(String account) {
    return house.inTransaction(ledger -> ledger.release(account, job));
  }

  private List<LedgerLine> lines() {
    return house.query(s -> new LedgerLines(s).of(alice, Long.MAX_VALUE, LedgerFilter.ALL, 10));
  }

  private static Balance balance(String available, String held) {
    return new Balance(Credits.parse(available), Credits.parse(held));
  }

  private static Movement movement(String amount, String after) {
    return new Movement(Credits.parse(amount), Credits.parse(after));
  }
}
