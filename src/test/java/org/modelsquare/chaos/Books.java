package org.modelsquare.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the database says of jobs and credits, in SQL that the application does not use. */
public record Books(Connection connection) {

  private static final Map<String, String> NOTHING_OF = new LinkedHashMap<>();

  static {
    NOTHING_OF.put("jobs that have not ended", "select 1 from job where ended_at is null");
    NOTHING_OF.put("queue rows that are left", "select 1 from job_due");
    NOTHING_OF.put(
        "completed jobs not charged exactly their price, once",
        """
        select 1 from job j where state = 'completed' and (
          (select count(*) from ledger_transfer t where t.job_id = j.id) <> 2
          or (select sum(amount) from ledger_transfer t
              where t.job_id = j.id and kind = 'CAPTURE') is distinct from j.amount
          or (select sum(amount) from ledger_transfer t
              where t.job_id = j.id and kind = 'HOLD') is distinct from j.amount)
        """);
    NOTHING_OF.put(
        "failed or canceled jobs that cost something",
        """
        select 1 from job j where state in ('failed', 'canceled') and (
          exists (select from ledger_transfer t where t.job_id = j.id and kind = 'CAPTURE')
          or (select coalesce(sum(case kind when 'HOLD' then amount else -amount end), 0)
              from ledger_transfer t where t.job_id = j.id) <> 0)
        """);
    NOTHING_OF.put(
        "jobs whose hold is not what was captured and released",
        """
        select 1 from ledger_transfer where job_id is not null group by job_id
        having sum(amount) filter (where kind = 'HOLD')
          <> coalesce(sum(amount) filter (where kind <> 'HOLD'), 0)
        """);
    NOTHING_OF.put(
        "holds without a job",
        """
        select 1 from ledger_transfer t
        where job_id is not null and not exists (select from job where id = t.job_id)
        """);
    NOTHING_OF.put(
        "transfers whose entries do not sum to 0",
        "select 1 from ledger_entry group by transfer_id having sum(amount) <> 0");
    NOTHING_OF.put(
        "balances that are not the sum of their entries",
        """
        select 1 from ledger_balance b
        left join (
          select t.account_id, sum(e.amount) filter (where side = 'available') as available,
                 sum(e.amount) filter (where side = 'held') as held
          from ledger_entry e join ledger_transfer t on t.id = e.transfer_id
          group by t.account_id) s using (account_id)
        where b.available <> coalesce(s.available, 0) or b.held <> coalesce(s.held, 0)
        """);
    NOTHING_OF.put(
        "balances below zero, now or at any moment",
        """
        select 1 from ledger_balance where available < 0 or held < 0
        union all select 1 from ledger_entry where balance_after < 0
        """);
    NOTHING_OF.put(
        "balances with credits still held", "select 1 from ledger_balance where held > 0");
    NOTHING_OF.put(
        "accounts without exactly one bonus",
        """
        select 1 from account a
        where (select count(*) from ledger_transfer t
               where t.account_id = a.id and kind = 'GRANT') <> 1
        """);
    NOTHING_OF.put(
        "jobs that a provider accepted more than once",
        """
        select 1 from job_attempt where remote_id is not null
        group by job_id having count(distinct remote_id) > 1
        """);
    NOTHING_OF.put(
        "jobs that did not end exactly once on their timeline",
        """
        select 1 from job j where (select count(*) from job_event e
          where e.job_id = j.id and e.state in ('completed', 'failed', 'canceled')) <> 1
        or (select state from job_event e where e.job_id = j.id order by id desc limit 1) <> j.state
        """);
    NOTHING_OF.put(
        "jobs not announced exactly once as ended",
        "select 1 from job j where (select count(*) from job_finished f where f.job_id = j.id) <>"
            + " 1");
  }

  /** Writes down each rule and how many rows break it. */
  public void check(Findings findings) throws SQLException {
    for (Map.Entry<String, String> rule : NOTHING_OF.entrySet()) {
      findings.expect(rule.getKey(), 0, count("select * from (" + rule.getValue() + ") as broken"));
    }
    findings.expect("sum of the whole ledger", 0, number("select sum(amount) from ledger_entry"));
  }

  /** Gives up on videos that could not be fetched three times. */
  void cutDownloadsShort() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          with given_up as (
            update job_due set deadline_at = now(), due_at = least(due_at, now())
            where tries >= 3 and not waiting returning job_id
          )
          update job j set deadline_at = now() from given_up g
          where j.id = g.job_id and j.state = 'storing'
          """);
    }
  }

  public long count(String query) throws SQLException {
    return number("select count(*) from (" + query + ") as rows");
  }

  public long number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }
}
