package org.modelsquare.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.Credits;
import org.modelsquare.jobs.QuoteRefused.Reason;
import org.modelsquare.media.MediaStore;
import org.modelsquare.testing.PostgresResource;

/**
 * What programs may ask of an order: to be placed once, at a promised price, and to be forgotten.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProgramOrdersTest {

  private static final int AT_ONCE = 100;

  @Inject JobHouse house;
  @Inject Quotes quotes;
  @Inject JobIdempotency idempotency;
  @Inject JobDeletion deletion;
  @Inject TaskObject tasks;
  @Inject MediaStore media;
  @Inject JobHousekeeping housekeeping;

  @AfterEach
  void theHouseIsSound() {
    house.pass(Duration.ofSeconds(10));
    house.assertSound();
  }

  @Test
  void aHundredParallelOrdersWithOneKeyAreOneJob() throws Exception {
    String account = house.account(20);
    JobOrder order = order(account, "k", null, OrderTerms.NONE);
    Callable<JobReceipt> submit = () -> house.submission.submit(order);
    ExecutorService threads = Executors.newFixedThreadPool(32);
    List<Future<JobReceipt>> answers =
        threads.invokeAll(IntStream.range(0, AT_ONCE).mapToObj(i -> submit).toList());
    threads.shutdown();
    int fresh = 0;
    Set<String> ids = new HashSet<>();
    for (Future<JobReceipt> answer : answers) {
      ids.add(answer.get().jobId());
      fresh += answer.get().replayed() ? 0 : 1;
    }
    assertEquals(1, ids.size());
    assertEquals(1, fresh);
    house.assertBalance(house.jobs.find(ids.iterator().next()).orElseThrow(), 18, 2);
  }

  @Test
  void aClientsOwnIdIsAKeyThatStaysWithTheJob() {
    String account = house.account(20);
    JobOrder order = order(account, null, "order_1", OrderTerms.NONE);
    String id = house.submission.submit(order).jobId();
    house.clock.push(Duration.ofDays(3));
    assertEquals(new JobReceipt(id, true), house.submission.submit(order));
    assertEquals(id, house.jobs.findByAnyId(account, "order_1").orElseThrow().id());
    assertEquals(Optional.empty(), house.jobs.findByAnyId(house.account(1), "order_1"));
    JobOrder both = order(account, "header", "order_1", OrderTerms.NONE);
    assertEquals(id, house.submission.submit(both).jobId());
    assertEquals(
        Optional.of(id), idempotency.earlier(account, Idempotency.of("header", "content"), null));
    assertThrows(
        IdempotencyKeyReused.class,
        () -> idempotency.earlier(account, Idempotency.of("header", "other"), null));
  }

  @Test
  void aHeadersKeyIsFreeAgainAfterADay() {
    String account = house.account(20);
    JobOrder order = order(account, "day", null, OrderTerms.NONE);
    String first = house.submission.submit(order).jobId();
    house.clock.push(Duration.ofHours(23));
    assertEquals(first, house.submission.submit(order).jobId());
    house.clock.push(Duration.ofHours(2));
    String second = house.submission.submit(order).jobId();
    assertFalse(second.equals(first));
    assertEquals(second, house.submission.submit(order).jobId());
  }

  @Test
  void aPromisedPriceHoldsOnceForItsRequestAndTenMinutes() {
    String account = house.account(20);
    String request = order(account, null, null, OrderTerms.NONE).request();
    JobPrice cheap = new JobPrice("old", Credits.of(1), "f");
    String quote = quotes.promise(account, request, cheap).id();
    assertRefused(Reason.UNKNOWN, house.account(5), quote);
    assertRefused(
        Reason.OTHER_REQUEST, account, quotes.promise(account, request + " ", cheap).id());
    JobOrder order = order(account, "q", null, new OrderTerms(quote, null));
    String job = house.submission.submit(order).jobId();
    assertEquals(Credits.of(1), house.jobs.find(job).orElseThrow().amount());
    assertEquals(job, house.submission.submit(order).jobId(), "a replay needs no second quote");
    assertRefused(Reason.USED, account, quote);
    String late = quotes.promise(account, request, cheap).id();
    house.clock.push(Quotes.LIFE);
    assertRefused(Reason.EXPIRED, account, late);
  }

  @Test
  void anOrderAboveItsLimitIsNotPlacedAndUsesNothingUp() {
    String account = house.account(20);
    String request = order(account, null, null, OrderTerms.NONE).request();
    String quote = quotes.promise(account, request, new JobPrice("v", Credits.of(3), "f")).id();
    JobOrder tight = order(account, "m", null, new OrderTerms(quote, Credits.of(2)));
    assertThrows(PriceAboveLimit.class, () -> house.submission.submit(tight));
    JobOrder wide = order(account, "m", null, new OrderTerms(quote, Credits.of(3)));
    assertFalse(house.submission.submit(wide).replayed());
  }

  @Test
  void aDeletedJobIsGoneButItsCostStaysInTheBooks() throws Exception {
    JobView job = house.ordered(Script.happy());
    house.pass(Duration.ofSeconds(20));
    JobView done = house.now(job);
    String video = done.mediaId();
    assertFalse(deletion.delete(house.account(1), job.id()), "not somebody else's");
    assertTrue(deletion.delete(job.accountId(), job.id()));
    assertFalse(deletion.delete(job.accountId(), job.id()), "once");
    assertEquals(Optional.empty(), house.jobs.find(job.accountId(), job.id()));
    assertEquals(List.of(), house.jobs.list(job.accountId(), JobFilter.ALL, null, 10).jobs());
    assertEquals(Optional.empty(), media.find(String.valueOf(video)));
    house.assertBalance(job, 4, 0);
  }

  @Test
  void deletingAWaitingJobCallsItOff() {
    JobView job = house.ordered(Script.happy());
    assertTrue(deletion.delete(job.accountId(), job.id()));
    house.assertBalance(job, 6, 0);
  }

  @Test
  void whatNobodyCanAskForAnyMoreIsThrownAway() {
    String account = house.account(20);
    String request = order(account, null, null, OrderTerms.NONE).request();
    house.submission.submit(order(account, "old", "kept", OrderTerms.NONE));
    quotes.promise(account, request, new JobPrice("v", Credits.of(1), "f"));
    house.clock.push(Duration.ofDays(8));
    house.submission.submit(order(account, "new", null, OrderTerms.NONE));
    housekeeping.tidy();
    assertEquals(
        List.of("kept", "new"),
        house.sql.all(
            "select key from job_idempotency where account_id = ? order by key",
            row -> row.getString(1),
            account));
    assertEquals(
        List.of(),
        house.sql.all(
            "select id from quote where account_id = ?", row -> row.getString(1), account));
  }

  @Test
  void theTaskTellsHowTheJobStands() {
    String account = house.account(20);
    JobOrder order = order(account, null, "mine", OrderTerms.NONE);
    JobView job = house.jobs.find(house.submission.submit(order).jobId()).orElseThrow();
    ObjectNode accepted = tasks.of(job);
    assertEquals("queued", accepted.path("status").asText());
    assertEquals("mine", accepted.path("client_business_id").asText());
    assertEquals("generation.task", accepted.path("object").asText());
    assertEquals("pending", accepted.path("billing").path("status").asText());
    assertEquals("2", accepted.path("billing").path("credits").asText());
    assertEquals("0.01", accepted.path("billing").path("cost_usd").asText());
    house.pass(Duration.ofSeconds(20));
    ObjectNode done = tasks.of(house.now(job));
    assertEquals("completed", done.path("status").asText());
    assertEquals(100, done.path("progress").asInt());
    assertEquals("settled", done.path("billing").path("status").asText());
    assertTrue(done.path("result").path("data").path(0).path("url").asText().contains("/media/"));
    long life = done.path("expires_at").asLong() - house.clock.instant().getEpochSecond();
    assertTrue(life >= 86_400 && life <= 90_000, String.valueOf(life));
    assertEquals(accepted, tasks.accepted(house.now(job)), "the first answer never changes");
  }

  private void assertRefused(Reason reason, String account, String quote) {
    JobOrder order = order(account, null, null, new OrderTerms(quote, null));
    assertEquals(
        reason, assertThrows(QuoteRefused.class, () -> house.submission.submit(order)).reason());
  }

  private JobOrder order(
      String account, @Nullable String key, @Nullable String businessId, OrderTerms terms) {
    JobOrder o = house.order(account, JobHouse.LOOK_UP, Script.happy(), null);
    return new JobOrder(
        account,
        o.modelId(),
        "1",
        o.provider(),
        "up",
        o.mode(),
        o.request(),
        o.parameters(),
        o.price(),
        terms,
        o.firstPoll(),
        o.interval(),
        o.deadline(),
        5,
        "16:9",
        "720p",
        o.language(),
        new OrderSource(JobOrigin.API, null, businessId, null, null),
        null,
        Idempotency.of(key, "content"));
  }
}
