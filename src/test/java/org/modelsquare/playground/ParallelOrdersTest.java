package org.modelsquare.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.modelsquare.credits.LedgerProof;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** Many orders of one account at the same instant. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ParallelOrdersTest {

  private static final int ORDERS = 64;

  /** Ten credits pay for eight times 1.2. */
  private static final int PAYABLE = 8;

  @Inject Studio studio;
  @Inject LedgerProof proof;

  @Test
  void exactlyThoseAreTakenThatCanBePaid() throws Exception {
    Visitor alice = studio.newcomer();
    List<Response> answers = atOnce(alice.browser(), i -> "form_" + i);
    Set<String> jobs = new HashSet<>();
    answers.stream()
        .filter(answer -> answer.statusCode() == 303)
        .forEach(answer -> jobs.add(Studio.jobId(answer)));
    assertEquals(PAYABLE, jobs.size());
    assertEquals(
        ORDERS - PAYABLE, answers.stream().filter(each -> each.statusCode() == 402).count());
    assertEquals(PAYABLE, studio.jobCount(alice));
    assertEquals("0.4", studio.balance(alice).available().toString());
    assertEquals("9.6", studio.balance(alice).held().toString());
    assertEquals(List.of(), proof.check());
  }

  @Test
  void oneFormSentManyTimesIsOneJob() throws Exception {
    Visitor alice = studio.newcomer();
    Set<String> jobs = new HashSet<>();
    atOnce(alice.browser(), i -> "form_same").forEach(each -> jobs.add(Studio.jobId(each)));
    assertEquals(1, jobs.size());
    assertEquals("1.2", studio.balance(alice).held().toString());
    assertTrue(studio.balance(alice).available().isPositive());
  }

  private static List<Response> atOnce(Browser browser, IntFunction<String> key) throws Exception {
    browser.post(Studio.REEL + "/request", "prompt", "Sea");
    ExecutorService pool = Executors.newFixedThreadPool(ORDERS);
    try {
      CyclicBarrier start = new CyclicBarrier(ORDERS);
      List<Callable<Response>> orders = new ArrayList<>();
      for (int i = 0; i < ORDERS; i++) {
        String body =
            "prompt=Sea&duration=3&_key="
                + key.apply(i)
                + "&"
                + Browser.TOKEN
                + "="
                + browser.cookie(Browser.TOKEN);
        orders.add(
            () -> {
              start.await();
              return browser.request().body(body).post(Studio.REEL + "/jobs");
            });
      }
      List<Response> answers = new ArrayList<>();
      for (Future<Response> each : pool.invokeAll(orders)) {
        answers.add(each.get());
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }
}
