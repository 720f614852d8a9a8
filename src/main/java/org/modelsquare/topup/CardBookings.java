package org.modelsquare.topup;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;
import org.modelsquare.credits.CreditLedger;

/** Books what Stripe reports, each payment once however often and in whatever order it comes. */
@Singleton
class CardBookings {

  /** The reason on the ledger line; the page has words for it. */
  static final String REASON = "card_payment";

  /** The row lets one report in; the price must be the one that was asked for. */
  private static final String PAID =
      """
      update card_payment set state = 'paid', ended_at = ?
      where session_id = ? and state <> 'paid' and price_minor = ? and currency = ?
      returning account_id, credits
      """;

  private static final String FAILED =
      """
      update card_payment set state = 'failed', ended_at = ?
      where session_id = ? and state = 'open'
      """;

  private final Sql sql;
  private final CreditLedger ledger;
  private final Clock clock;

  CardBookings(Sql sql, CreditLedger ledger, Clock clock) {
    this.sql = sql;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Takes a report whose signature was right. What is none of ours is ignored. */
  @Transactional
  void take(JsonNode event) {
    JsonNode session = event.path("data").path("object");
    switch (event.path("type").asText()) {
      case "checkout.session.completed", "checkout.session.async_payment_succeeded" -> {
        // A completed checkout is not yet a payment: some ways to pay take days.
        if (session.path("payment_status").asText().equals("paid")) {
          paid(session);
        }
      }
      case "checkout.session.expired", "checkout.session.async_payment_failed" ->
          sql.update(FAILED, clock.instant(), session.path("id").asText());
      default -> {
        // Stripe may be told to report more than we need.
      }
    }
  }

  private void paid(JsonNode session) {
    String id = session.path("id").asText();
    Optional<Booking> booking =
        sql.first(
            PAID,
            row -> new Booking(row.getString(1), new Credits(row.getLong(2))),
            clock.instant(),
            id,
            session.path("amount_total").asLong(),
            session.path("currency").asText());
    booking.ifPresent(
        each ->
            ledger.purchase(
                each.account(), each.credits(), "stripe:" + id, REASON, CreditLedger.SYSTEM));
  }

  private record Booking(String account, Credits credits) {}
}
