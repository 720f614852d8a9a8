package org.modelsquare.topup;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sql;

/** The codes of this instance, as operators see them. */
@Singleton
public class Codes {

  private static final String SELECT =
      """
      select b.id, b.note, b.credits, b.expires_at, b.created_at, b.revoked_at,
             coalesce(a.email, b.created_by) as created_by,
             (select count(*) from redemption_code c where c.batch_id = b.id) as codes,
             (select count(*) from redemption_code c
              where c.batch_id = b.id and c.redeemed_by is not null) as redeemed
      from code_batch b left join account a on a.id = b.created_by
      """;

  private final Sql sql;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Codes(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Makes a batch; its codes are kept nowhere in clear. Part of the transaction at hand. */
  @Transactional(TxType.MANDATORY)
  public Made make(String actor, BatchTerms terms) {
    String id = PublicId.next("batch");
    sql.update(
        """
        insert into code_batch (id, note, credits, expires_at, created_at, created_by)
        values (?, ?, ?, ?, ?, ?)
        """,
        id,
        terms.note(),
        terms.credits().micros(),
        terms.expiresAt(),
        clock.instant(),
        actor);
    List<RedemptionCode> codes =
        Stream.generate(() -> RedemptionCode.next(random)).limit(terms.count()).toList();
    for (RedemptionCode code : codes) {
      sql.update(
          "insert into redemption_code (hash, batch_id, last_four) values (?, ?, ?)",
          code.hash(),
          id,
          code.lastFour());
    }
    return new Made(id, codes);
  }

  /** The latest batches, newest first. */
  public List<CodeBatch> batches(int most) {
    return sql.all(SELECT + " order by b.id desc limit ?", Codes::batch, most);
  }

  /** One batch. */
  public Optional<CodeBatch> find(String id) {
    return sql.first(SELECT + " where b.id = ?", Codes::batch, id);
  }

  /** The codes of a batch, those that were used first. */
  public List<CodeBatch.Code> of(String batchId, int most) {
    return sql.all(
        """
        select c.last_four, coalesce(a.email, c.redeemed_by) as redeemed_by, c.redeemed_at
        from redemption_code c left join account a on a.id = c.redeemed_by
        where c.batch_id = ? order by c.redeemed_at desc nulls last, c.last_four, c.hash limit ?
        """,
        row ->
            new CodeBatch.Code(
                row.getString(1), row.getString(2), Sql.optionalInstant(row, "redeemed_at")),
        batchId,
        most);
  }

  /** Those of the codes that are in the batch: nobody prints others in its name. */
  public List<RedemptionCode> among(String batchId, Stream<RedemptionCode> codes) {
    return codes
        .filter(
            each ->
                sql.first(
                        "select 1 from redemption_code where hash = ? and batch_id = ?",
                        row -> true,
                        each.hash(),
                        batchId)
                    .isPresent())
        .toList();
  }

  /** Ends what was not used; false if it was ended before. Part of the transaction at hand. */
  @Transactional(TxType.MANDATORY)
  public boolean revoke(String batchId) {
    return sql.update(
            "update code_batch set revoked_at = ? where id = ? and revoked_at is null",
            clock.instant(),
            batchId)
        == 1;
  }

  private static CodeBatch batch(ResultSet row) throws SQLException {
    return new CodeBatch(
        row.getString("id"),
        row.getString("note"),
        new Credits(row.getLong("credits")),
        Sql.optionalInstant(row, "expires_at"),
        Sql.instant(row, "created_at"),
        row.getString("created_by"),
        Sql.optionalInstant(row, "revoked_at"),
        row.getLong("codes"),
        row.getLong("redeemed"));
  }

  /**
   * What a batch is to be.
   *
   * @param count how many codes
   * @param credits what each is worth
   * @param expiresAt when they end; null for never
   */
  public record BatchTerms(int count, Credits credits, @Nullable Instant expiresAt, String note) {}

  /** A new batch with its codes, which nobody can ask for again. */
  public record Made(String id, List<RedemptionCode> codes) {}
}
