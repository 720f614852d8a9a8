package org.modelsquare.webhooks;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.JobFixtures;
import org.modelsquare.jobs.JobOrigin;
import org.modelsquare.jobs.OrderSource;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.KeyLimits;
import org.modelsquare.keys.KeyTerms;
import org.modelsquare.keys.Scope;
import org.modelsquare.testing.Receiver;

/** Endpoints and the jobs that they are told of, in the hands of a test. */
@Singleton
public class HookHouse {

  private final JobFixtures jobs;
  private final ApiKeys keys;
  private final Endpoints endpoints;
  private final Sql sql;

  HookHouse(JobFixtures jobs, ApiKeys keys, Endpoints endpoints, Sql sql) {
    this.jobs = jobs;
    this.keys = keys;
    this.endpoints = endpoints;
    this.sql = sql;
  }

  /** An account with a key, and an endpoint at that receiver for all events. */
  public Hook hook(Receiver receiver) {
    return hook("http://127.0.0.1:" + receiver.port() + "/hooks");
  }

  /** The same at any address; nobody checks it here. */
  public Hook hook(String url) {
    String account = jobs.account(1000);
    String key = key(account, "build server");
    Endpoints.Made made =
        endpoints.create(account, key, url, Set.copyOf(EventType.OF_JOBS)).orElseThrow();
    return new Hook(account, key, made.id(), made.secret());
  }

  /** A key of an account; its id. */
  public String key(String account, String name) {
    KeyTerms terms =
        new KeyTerms(name, Set.of(Scope.VIDEOS_WRITE), Set.of(), List.of(), null, KeyLimits.NONE);
    return keys.create(account, terms).key().id();
  }

  /** A job of the hook's key that waits to be made; its id. */
  public String order(Hook hook, boolean completes, @Nullable String callback) {
    OrderSource source = new OrderSource(JobOrigin.API, hook.key(), null, callback, "trace-7");
    return jobs.order(hook.account(), source, completes);
  }

  /** A job of the hook's key that has ended; its id. */
  public String ended(Hook hook, boolean completes) {
    String job = order(hook, completes, null);
    jobs.pass(Duration.ofSeconds(20));
    return job;
  }

  /** Points an endpoint elsewhere, whatever the rules say. */
  public void point(Hook hook, String url) {
    sql.update("update webhook_endpoint set url = ? where id = ?", url, hook.id());
  }

  /** Nothing waits any more. */
  public void giveUpAll() {
    sql.update(
        "update webhook_delivery set state = 'failed', due_at = null, ended_at = now()"
            + " where state = 'pending'");
  }

  /** One value of the database as text. */
  public String value(String query, Object... values) {
    return sql.first(query, row -> String.valueOf(row.getObject(1)), values).orElse("none");
  }

  /** Nothing of the tests before is due any more. */
  public void clear() {
    sql.update("update job_finished set told_at = finished_at where told_at is null");
    sql.update("delete from webhook_endpoint");
  }

  /**
   * An endpoint and whose it is.
   *
   * @param secret as its owner was shown it
   */
  public record Hook(String account, String key, String id, SigningSecret secret) {}
}
