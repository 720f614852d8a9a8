package org.modelsquare.chaos.matrix;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Reads the books again and again while all goes wrong: they must be right at every moment. */
final class Auditor extends Thread {

  private static final String WRONG =
      """
      select (select coalesce(sum(amount), 0) from ledger_entry) <> 0
        or exists (select from ledger_balance where available < 0 or held < 0)
        or exists (
          select from ledger_balance b join (
            select t.account_id, sum(e.amount) as all_of_it
            from ledger_entry e join ledger_transfer t on t.id = e.transfer_id
            where e.side in ('available', 'held') group by t.account_id) s using (account_id)
          where b.available + b.held <> s.all_of_it)
        or (select coalesce(sum(held), 0) from ledger_balance)
          <> (select coalesce(sum(amount), 0) from job where ended_at is null)
      """;
  private static final long BETWEEN_MS = 300;

  private final House house;
  private final Report report;
  private volatile boolean over;
  private volatile int audits;

  Auditor(House house, Report report) {
    super("auditor");
    this.house = house;
    this.report = report;
    setDaemon(true);
  }

  @Override
  public void run() {
    while (!over) {
      try (Connection connection = house.connect();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(WRONG)) {
        rows.next();
        if (rows.getBoolean(1)) {
          report.violation("I1/I2: the books were wrong at some moment");
          return;
        }
        audits++;
      } catch (SQLException e) {
        // The database is away just now.
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_MS));
    }
  }

  int end() {
    over = true;
    return audits;
  }
}
