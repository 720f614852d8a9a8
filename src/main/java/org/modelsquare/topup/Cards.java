package org.modelsquare.topup;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData;
import com.stripe.param.checkout.SessionCreateParams.LineItem.PriceData.ProductData;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;

/** Begins payments by card. What they are worth is booked by {@link CardBookings}. */
@Startup
@Singleton
class Cards {

  private static final Logger LOG = Logger.getLogger(Cards.class);
  private static final int CONNECT_MS = 5_000;
  private static final int READ_MS = 15_000;
  private static final int SHOWN = 10;

  private final StripeSettings settings;
  private final Sql sql;
  private final Clock clock;
  private final @Nullable StripeClient client;

  Cards(StripeSettings settings, Sql sql, Clock clock) {
    settings.check();
    this.settings = settings;
    this.sql = sql;
    this.clock = clock;
    this.client = settings.isOn() ? client(settings) : null;
  }

  /** What can be bought; empty where no cards are taken. */
  List<CardOffer> offers() {
    return client == null ? List.of() : settings.priced();
  }

  Optional<CardOffer> offer(String id) {
    return offers().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /**
   * Opens a checkout and writes it down, in this order: its address is known to nobody before.
   *
   * @param page where the payer comes back to
   * @return where to pay; empty if Stripe did not answer
   */
  Optional<URI> begin(String accountId, CardOffer offer, String words, String page) {
    StripeClient stripe = client;
    if (stripe == null) {
      return Optional.empty();
    }
    try {
      Session session =
          stripe.v1().checkout().sessions().create(params(accountId, offer, words, page));
      sql.update(
          """
          insert into card_payment
            (session_id, account_id, credits, price_minor, currency, created_at, state)
          values (?, ?, ?, ?, ?, ?, 'open')
          """,
          session.getId(),
          accountId,
          offer.credits().micros(),
          offer.minor(),
          offer.currency(),
          clock.instant());
      return Optional.of(URI.create(session.getUrl()));
    } catch (StripeException e) {
      LOG.warnf("Stripe opened no checkout: %s, request %s", e.getCode(), e.getRequestId());
      return Optional.empty();
    }
  }

  /** An account's latest payments, newest first. */
  List<CardPayment> of(String accountId) {
    return sql.all(
        "select * from card_payment where account_id = ? order by created_at desc limit ?",
        row ->
            new CardPayment(
                row.getString("session_id"),
                accountId,
                new Credits(row.getLong("credits")),
                row.getString("currency").toUpperCase(Locale.ROOT)
                    + " "
                    + BigDecimal.valueOf(row.getLong("price_minor"), settings.decimals())
                        .toPlainString(),
                Sql.instant(row, "created_at"),
                row.getString("state")),
        accountId,
        SHOWN);
  }

  private static SessionCreateParams params(
      String accountId, CardOffer offer, String words, String page) {
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.PAYMENT)
        .setClientReferenceId(accountId)
        .setSuccessUrl(page + "?payment=paid")
        .setCancelUrl(page + "?payment=canceled")
        .addLineItem(
            LineItem.builder()
                .setQuantity(1L)
                .setPriceData(
                    PriceData.builder()
                        .setCurrency(offer.currency())
                        .setUnitAmount(offer.minor())
                        .setProductData(ProductData.builder().setName(words).build())
                        .build())
                .build())
        .build();
  }

  private static StripeClient client(StripeSettings settings) {
    return StripeClient.builder()
        .setApiKey(settings.secretKey().orElseThrow())
        .setApiBase(settings.apiBase())
        .setConnectTimeout(CONNECT_MS)
        .setReadTimeout(READ_MS)
        .setMaxNetworkRetries(1)
        .build();
  }
}
