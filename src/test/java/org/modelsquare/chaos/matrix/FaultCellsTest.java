package org.modelsquare.chaos.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.chaos.upstream.FaultyProvider;
import org.modelsquare.chaos.upstream.Journal.Entry;
import org.modelsquare.chaos.upstream.Journal.Kind;
import org.modelsquare.connections.AccountBook;
import org.modelsquare.connections.AccountTerms;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.providers.VideoProviders;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.ApiHouse.Holder;
import org.modelsquare.testing.Studio;

/**
 * The part of the fault matrix that needs no kill: one answer of the provider is at fault, and the
 * job ends as it should. What takes its time on the wire, or needs other limits, is left to the
 * whole matrix.
 */
@QuarkusTest
class FaultCellsTest {

  private static final int ACCOUNTS = 4;
  private static final int PRICE = 36;
  private static final Pattern SLOW =
      Pattern.compile("withheld|drip|endless|length-too-long|bomb|always-(too-large|huge)");

  @Inject ApiHouse house;
  @Inject Studio studio;
  @Inject AccountBook accounts;
  @Inject VideoProviders kits;
  @Inject Sql sql;

  private final Map<Cell, String> jobs = new TreeMap<>((a, b) -> a.name().compareTo(b.name()));
  private FaultyProvider upstream;
  private Holder holder;

  @BeforeEach
  void connect() throws IOException {
    upstream = FaultyProvider.open(Path.of("target", "fault-cells.journal"));
    for (int i = 0; i < ACCOUNTS; i++) {
      AccountTerms terms =
          new AccountTerms(
              "cells" + i,
              upstream.baseUrl().toString(),
              true,
              1,
              null,
              Map.of("api_key", House.SECRETS.get(0)));
      assertEquals(
          List.of(), accounts.create(kits.find("toapis").orElseThrow(), terms).violations());
    }
    holder = house.holder();
    studio.grant(holder.visitor(), 100_000);
    sql.update("update account set rate_group = 'tests' where id = ?", holder.visitor().account());
  }

  @AfterEach
  void disconnect() throws IOException {
    sql.update("delete from provider_account");
    sql.update("delete from provider_account_health");
    studio.wait(Duration.ofSeconds(3));
    upstream.close();
  }

  @Test
  void eachFaultEndsAsItShould() {
    Cells.elsewhere().forEach(this::order);
    pass(Duration.ofSeconds(20), Duration.ofSeconds(4));
    Cells.all().stream().filter(cell -> !SLOW.matcher(cell.name()).find()).forEach(this::order);
    pass(Duration.ofMinutes(4), Duration.ofSeconds(4));
    pass(Duration.ofMinutes(40), Duration.ofMinutes(1));
    List<String> wrong = new ArrayList<>();
    jobs.forEach((cell, job) -> judge(cell, studio.job(job), wrong));
    assertEquals(List.of(), wrong);
    long ended =
        jobs.values().stream().filter(job -> studio.job(job).state() == JobState.COMPLETED).count();
    assertEquals(Credits.of(100_010 - ended * PRICE), studio.balance(holder.visitor()).available());
    assertEquals(List.of(), upstream.journal().all(e -> e.kind() == Kind.TRESPASS));
    assertEquals(0, studio.count("job_attempt where evidence like '%canaryOf%'"));
  }

  private void order(Cell cell) {
    String id =
        holder
            .call()
            .body(Map.of("model", "kling-v3", "prompt", cell.prompt(), "duration", 3))
            .post("/v1/videos/generations")
            .then()
            .statusCode(200)
            .extract()
            .path("id");
    jobs.put(cell, id);
  }

  /** Circuits are closed in between: one cell is not to stop another. */
  private void pass(Duration time, Duration step) {
    for (long passed = 0; passed < time.toMillis(); passed += step.toMillis()) {
      sql.update("update provider_account_health set faults = 0, open_until = null");
      studio.wait(step);
      studio.pass(Duration.ZERO);
    }
  }

  private void judge(Cell cell, JobView job, List<String> wrong) {
    String failure = job.failure() == null ? "" : ":" + job.failure().code();
    String end = job.state().code() + failure;
    if (!cell.ends().contains(end)) {
      wrong.add(cell.name() + " is " + end + ", not " + cell.ends());
    }
    List<Entry> started = upstream.journal().of(Kind.STARTED, job.id());
    if (started.size() > 1 || !upstream.journal().of(Kind.REPLAYED, job.id()).isEmpty()) {
      wrong.add(cell.name() + " was sent again though it had begun");
    }
    for (String fault : cell.faults()) {
      if (!upstream.journal().hasSeen(job.id(), fault)) {
        wrong.add(cell.name() + " has never seen " + fault);
      }
    }
    if (job.state() == JobState.COMPLETED) {
      assertArrayEquals(upstream.video(job.id()).orElseThrow(), video(job.id()), cell.name());
    }
  }

  private byte[] video(String job) {
    String url = holder.call().get("/v1/videos/generations/" + job).path("result.data[0].url");
    String path = url.substring(url.indexOf('/', "https://".length()));
    return RestAssured.given().urlEncodingEnabled(false).get(path).asByteArray();
  }
}
