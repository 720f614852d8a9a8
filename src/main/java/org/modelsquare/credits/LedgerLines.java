package org.modelsquare.credits;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.credits.LedgerLine.Movement;

/** Reads one account's transfers, newest first. */
@ApplicationScoped
public class LedgerLines {

  private static final String COLUMNS =
      """
      select t.id, t.kind, t.job_id, t.reason, t.created_at,
             a.amount as available, a.balance_after as available_after,
             h.amount as held, h.balance_after as held_after
      """;

  private static final String ENTRIES =
      """
       t
      left join ledger_entry a on a.transfer_id = t.id and a.side = 'available'
      left join ledger_entry h on h.transfer_id = t.id and h.side = 'held'
      """;

  /**
   * The page is cut before the entries are joined, which would else be read for a whole account.
   */
  private static final String OF_ACCOUNT =
      COLUMNS
          + """
          from (
            select * from ledger_transfer
            where account_id = ? and id < ? and kind = coalesce(?, kind)
              and created_at >= ? and created_at < ? and (? = '' or job_id = ?)
            order by id desc limit ?)
          """
          + ENTRIES
          + " order by t.id desc";

  private static final String OF_JOB =
      COLUMNS
          + "from ledger_transfer"
          + ENTRIES
          + "where t.account_id = ? and t.job_id = ? order by t.id";

  private final LedgerStatements statements;

  LedgerLines(LedgerStatements statements) {
    this.statements = statements;
  }

  /**
   * At most so many lines.
   *
   * @param before only lines with a smaller id
   * @param filter only lines that it wants
   */
  public List<LedgerLine> of(String accountId, long before, LedgerFilter filter, int limit) {
    TransferKind kind = filter.transferKind();
    return statements.all(
        OF_ACCOUNT,
        LedgerLines::line,
        accountId,
        before,
        kind == null ? null : kind.name(),
        filter.start(),
        filter.end(),
        filter.job(),
        filter.job(),
        limit);
  }

  /** The lines of a job, oldest first. */
  List<LedgerLine> ofJob(String accountId, String jobId) {
    return statements.all(OF_JOB, LedgerLines::line, accountId, jobId);
  }

  private static LedgerLine line(ResultSet row) throws SQLException {
    return new LedgerLine(
        row.getLong("id"),
        TransferKind.valueOf(row.getString("kind")),
        row.getString("job_id"),
        row.getString("reason"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        movement(row, "available"),
        movement(row, "held"));
  }

  private static @Nullable Movement movement(ResultSet row, String side) throws SQLException {
    long amount = row.getLong(side);
    return row.wasNull()
        ? null
        : new Movement(new Credits(amount), new Credits(row.getLong(side + "_after")));
  }
}
