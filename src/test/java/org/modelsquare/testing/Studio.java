package org.modelsquare.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modelsquare.accounts.Cast;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;
import org.modelsquare.credits.Balance;
import org.modelsquare.credits.Balances;
import org.modelsquare.credits.CreditLedger;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.jobs.dispatch.Dispatcher;

/** The house as visitors meet it over HTTP, with the engine and the clock in a test's hands. */
@Singleton
public class Studio {

  /** The model that is live on every instance: 0.4 credits for each second in 720p. */
  public static final String REEL = "/en/models/sandbox-reel";

  private static final AtomicLong SERIAL = new AtomicLong();
  private static final Pattern JOB = Pattern.compile("/console/jobs/(video_[0-9A-Z]+)$");

  private final Cast cast;
  private final Sql sql;
  private final Jobs jobs;
  private final Balances balances;
  private final CreditLedger ledger;
  private final Dispatcher dispatcher;
  private final TestClock clock;

  Studio(
      Cast cast,
      Sql sql,
      Jobs jobs,
      Balances balances,
      CreditLedger ledger,
      Dispatcher dispatcher,
      TestClock clock) {
    this.cast = cast;
    this.sql = sql;
    this.jobs = jobs;
    this.balances = balances;
    this.ledger = ledger;
    this.dispatcher = dispatcher;
    this.clock = clock;
  }

  /** Somebody who has just signed up, with the bonus of 10 credits. */
  public Visitor newcomer() {
    String name = "edge" + SERIAL.incrementAndGet();
    return new Visitor(cast.browser(name), cast.account(name));
  }

  /** Gives somebody more credits. */
  public void grant(Visitor visitor, long credits) {
    QuarkusTransaction.requiringNew()
        .run(() -> ledger.grant(visitor.account(), Credits.of(credits), "test", "ada"));
  }

  /** The id of the job to which an answer leads. */
  public static String jobId(Response answer) {
    assertEquals(303, answer.statusCode(), () -> answer.body().asString());
    Matcher job = JOB.matcher(answer.getHeader("Location"));
    if (!job.find()) {
      throw new AssertionError("No job but " + answer.getHeader("Location"));
    }
    return job.group(1);
  }

  /** Orders three seconds from the sandbox; the job's id. */
  public String order(Visitor visitor, String prompt) {
    return jobId(visitor.browser().post(REEL + "/jobs", "prompt", prompt, "duration", "3"));
  }

  public JobView job(String id) {
    return jobs.find(id).orElseThrow();
  }

  /** An account's jobs. */
  public long jobCount(Visitor visitor) {
    return count("job where account_id = '" + visitor.account() + "'");
  }

  public Balance balance(Visitor visitor) {
    return balances.of(visitor.account());
  }

  /** Rows of a table, with a condition if need be. */
  public long count(String from) {
    return sql.first("select count(*) from " + from, row -> row.getLong(1)).orElseThrow();
  }

  /** Lets time pass in steps of two seconds, running all that falls due. */
  public void pass(Duration time) {
    dispatcher.runDue();
    for (long s = 0; s < time.toSeconds(); s += 2) {
      clock.push(Duration.ofSeconds(2));
      dispatcher.runDue();
    }
  }

  /** Lets time pass in which nobody works. */
  public void wait(Duration time) {
    clock.push(time);
  }

  /** What the database holds, to the row: table, number of rows, digest of their text. */
  public List<String> dump() {
    List<String> dump = new ArrayList<>();
    List<String> tables =
        sql.all(
            "select tablename::text from pg_tables where schemaname = 'public' order by 1",
            row -> row.getString(1));
    for (String table : tables) {
      String digest =
          "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
              + (" from " + table + " t");
      dump.add(table + " " + sql.first(digest, row -> row.getString(1)).orElseThrow());
    }
    return dump;
  }

  /**
   * A person with a browser.
   *
   * @param browser in which the person is signed in
   * @param account the account's id
   */
  public record Visitor(Browser browser, String account) {}
}
