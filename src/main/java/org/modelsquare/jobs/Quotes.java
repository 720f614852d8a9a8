package org.modelsquare.jobs;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.modelsquare.core.Credits;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sha256;
import org.modelsquare.core.Sql;

/** Prices that are promised for ten minutes, for one order of exactly that request. */
@Singleton
public class Quotes {

  /** How long a price is promised. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private static final String INSERT =
      """
      insert into quote
        (id, account_id, request_hash, amount, price_version, formula, created_at, expires_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String TAKE =
      """
      update quote set used_at = ?
      where id = ? and account_id = ? and request_hash = ? and used_at is null and expires_at > ?
      returning amount, price_version, formula
      """;

  private static final String WHY_NOT =
      """
      select request_hash = ? as same, used_at is not null as used
      from quote where id = ? and account_id = ?
      """;

  private final Sql sql;
  private final Clock clock;

  Quotes(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Promises a price.
   *
   * @param request the exact JSON text of the request
   */
  public PromisedQuote promise(String accountId, String request, JobPrice price) {
    String id = PublicId.next("quote");
    Instant now = clock.instant();
    Instant end = now.plus(LIFE);
    sql.update(
        INSERT,
        id,
        accountId,
        Sha256.hex(request),
        price.amount().micros(),
        price.version(),
        price.formula(),
        now,
        end);
    return new PromisedQuote(id, price, end);
  }

  /** Uses a promise up in the caller's transaction. */
  JobPrice take(String id, String accountId, String request) {
    Instant now = clock.instant();
    String hash = Sha256.hex(request);
    return sql.first(
            TAKE,
            row ->
                new JobPrice(
                    row.getString("price_version"),
                    new Credits(row.getLong("amount")),
                    row.getString("formula")),
            now,
            id,
            accountId,
            hash,
            now)
        .orElseThrow(() -> new QuoteRefused(whyNot(id, accountId, hash)));
  }

  private QuoteRefused.Reason whyNot(String id, String accountId, String hash) {
    return sql.first(
            WHY_NOT,
            row -> {
              if (!row.getBoolean("same")) {
                return QuoteRefused.Reason.OTHER_REQUEST;
              }
              return row.getBoolean("used")
                  ? QuoteRefused.Reason.USED
                  : QuoteRefused.Reason.EXPIRED;
            },
            hash,
            id,
            accountId)
        .orElse(QuoteRefused.Reason.UNKNOWN);
  }

  /**
   * A promised price.
   *
   * @param expiresAt until when it can be used
   */
  public record PromisedQuote(String id, JobPrice price, Instant expiresAt) {}
}
