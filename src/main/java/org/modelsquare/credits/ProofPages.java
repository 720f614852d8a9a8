package org.modelsquare.credits;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.credits.ProofPage.JobProof;
import org.modelsquare.credits.ProofPage.JobTotal;
import org.modelsquare.credits.ProofPage.KindSum;
import org.modelsquare.credits.ProofPage.Sold;

/** Adds an account's books up anew, in the database. */
@Singleton
class ProofPages {

  private static final int JOBS = 25;

  private static final String KINDS =
      """
      select t.kind, count(distinct t.id),
             coalesce(sum(e.amount) filter (where e.side = 'available'), 0)::bigint,
             coalesce(sum(e.amount) filter (where e.side = 'held'), 0)::bigint
      from ledger_transfer t join ledger_entry e on e.transfer_id = t.id
      where t.account_id = ? group by t.kind order by min(t.id)
      """;

  /** What was held is what was spent, what came back and, without a settlement, what is open. */
  private static final String PARTS =
      """
      select h.id, h.job_id, h.amount as held, coalesce(c.amount, 0) as captured,
             coalesce(r.amount, 0) as released,
             case when s.job_id is null then h.amount else 0 end as open
      from ledger_transfer h
      left join ledger_settlement s on s.job_id = h.job_id
      left join ledger_transfer c on c.job_id = h.job_id and c.kind = 'CAPTURE'
      left join ledger_transfer r on r.job_id = h.job_id and r.kind = 'RELEASE'
      where h.kind = 'HOLD' and h.account_id = ?
      """;

  private static final String TOTAL =
      "select count(*), coalesce(sum(held), 0)::bigint, coalesce(sum(captured), 0)::bigint,"
          + " coalesce(sum(released), 0)::bigint, coalesce(sum(open), 0)::bigint,"
          + " count(*) filter (where held <> captured + released + open) from ("
          + PARTS
          + ") part";

  private static final String PAGE =
      "select part.*, j.model_id, j.formula::jsonb ->> 'seconds' as seconds,"
          + " j.formula::jsonb ->> 'per_second' as per_second,"
          + " j.formula::jsonb ->> 'per_request' as per_request,"
          + " j.formula::jsonb ->> 'minimum' as minimum from ("
          + PARTS
          + " and h.id < ? order by h.id desc limit ?) part"
          + " left join job j on j.id = part.job_id order by part.id desc";

  private final LedgerStatements statements;
  private final LedgerProof proof;

  ProofPages(LedgerStatements statements, LedgerProof proof) {
    this.statements = statements;
    this.proof = proof;
  }

  /** The page; all its figures are of one moment. */
  @Transactional
  public ProofPage of(String accountId, @Nullable Long before) {
    statements.run("set transaction isolation level repeatable read");
    List<JobProof> found =
        statements.all(
            PAGE,
            ProofPages::job,
            accountId,
            before == null ? Long.MAX_VALUE : before.longValue(),
            JOBS + 1);
    boolean more = found.size() > JOBS;
    return new ProofPage(
        proof.of(accountId),
        statements.all(
            KINDS,
            row ->
                new KindSum(
                    TransferKind.valueOf(row.getString(1)),
                    row.getLong(2),
                    new Credits(row.getLong(3)),
                    new Credits(row.getLong(4))),
            accountId),
        statements.one(TOTAL, ProofPages::total, accountId).orElseThrow(),
        more ? found.subList(0, JOBS) : found,
        more ? found.get(JOBS - 1).id() : null,
        before == null);
  }

  private static JobTotal total(ResultSet row) throws SQLException {
    return new JobTotal(
        row.getLong(1),
        new Credits(row.getLong(2)),
        new Credits(row.getLong(3)),
        new Credits(row.getLong(4)),
        new Credits(row.getLong(5)),
        row.getLong(6));
  }

  private static JobProof job(ResultSet row) throws SQLException {
    Credits held = new Credits(row.getLong("held"));
    return new JobProof(
        row.getLong("id"),
        row.getString("job_id"),
        held,
        new Credits(row.getLong("captured")),
        new Credits(row.getLong("released")),
        new Credits(row.getLong("open")),
        sold(row, held));
  }

  private static @Nullable Sold sold(ResultSet row, Credits held) throws SQLException {
    String model = row.getString("model_id");
    if (model == null) {
      return null;
    }
    String minimum = amount(row, "minimum");
    boolean decided = minimum != null && Credits.parse(minimum).equals(held);
    return new Sold(
        model,
        row.getLong("seconds"),
        amount(row, "per_second"),
        amount(row, "per_request"),
        decided ? minimum : null);
  }

  private static @Nullable String amount(ResultSet row, String column) throws SQLException {
    String amount = row.getString(column);
    return amount == null || Credits.parse(amount).equals(Credits.ZERO) ? null : amount;
  }
}
