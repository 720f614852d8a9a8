package org.modelsquare.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.jobs.JobCancellation;
import org.modelsquare.jobs.JobFixtures;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.jobs.TaskObject;
import org.modelsquare.outbound.PushedPolicy;
import org.modelsquare.testing.NodeScript;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Receiver;
import org.modelsquare.testing.Receiver.Received;
import org.modelsquare.testing.TestClock;
import org.modelsquare.webhooks.Endpoints;
import org.modelsquare.webhooks.EventType;
import org.modelsquare.webhooks.HookHouse;
import org.modelsquare.webhooks.HookHouse.Hook;
import org.modelsquare.webhooks.SigningSecret;

/** The end of a job is told: signed, once in the usual case, and again until it is heard. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DeliveryTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MANY = 20;

  @Inject Deliveries deliveries;
  @Inject DeliveryBook book;
  @Inject Endpoints endpoints;
  @Inject HookHouse house;
  @Inject JobFixtures jobs;
  @Inject Jobs jobViews;
  @Inject JobCancellation cancellation;
  @Inject TaskObject tasks;
  @Inject PushedPolicy policy;
  @Inject TestClock clock;

  private final Receiver receiver = Receiver.open();

  @BeforeEach
  void open() {
    house.clear();
    policy.allowThisMachine();
  }

  @AfterEach
  void close() {
    policy.strict();
    receiver.close();
    house.clear();
  }

  @Test
  void aCompletedJobIsToldOnceAndAsItsTaskSays() {
    Hook hook = house.hook(receiver);
    String job = house.ended(hook, true);
    assertEquals(1, deliveries.runDue());
    assertEquals(0, deliveries.runDue());
    Received event = receiver.received().get(0);
    JsonNode body = json(event.body());
    // As text first: a number that was read may be of another size than one that was written.
    JsonNode task = json(tasks.of(jobViews.find(job).orElseThrow()).toString());
    assertEquals("POST /hooks HTTP/1.1", event.line());
    assertEquals("application/json", event.header("content-type"));
    assertEquals("generation.completed", body.path("type").asText());
    assertEquals("v1", body.path("api_version").asText());
    assertEquals(event.header("webhook-id"), body.path("id").asText());
    JsonNode data = body.path("data");
    assertEquals(job, data.path("task_id").asText());
    assertEquals("video", data.path("task_type").asText());
    assertEquals("trace-7", data.path("trace_id").asText());
    for (String part : List.of("model", "status", "progress", "result", "billing")) {
      assertEquals(task.get(part), data.get(part), part);
    }
    assertTrue(data.path("finished_at").asLong() > data.path("submitted_at").asLong());
    assertSignedBy(event, hook.secret());
  }

  @Test
  void failureAndCancellationAreToldToo() {
    Hook hook = house.hook(receiver);
    house.ended(hook, false);
    deliveries.runDue();
    cancellation.cancel(hook.account(), house.order(hook, true, null));
    deliveries.runDue();
    JsonNode failed = json(receiver.received().get(0).body());
    assertEquals("generation.failed", failed.path("type").asText());
    assertEquals(
        "content_policy_violation", failed.path("data").path("error").path("code").asText());
    assertEquals("refunded", failed.path("data").path("billing").path("status").asText());
    JsonNode canceled = json(receiver.received().get(1).body());
    assertEquals("generation.canceled", canceled.path("type").asText());
  }

  @Test
  void aStrangersLibraryAcceptsTheSignatureAndNoOther() {
    Hook hook = house.hook(receiver);
    house.ended(hook, true);
    SigningSecret rolled = endpoints.roll(hook.account(), hook.id()).orElseThrow();
    deliveries.runDue();
    Received event = receiver.received().get(0);
    assertTrue(verdict(hook.secret().text(), event, event.body()).path("accepted").asBoolean());
    assertTrue(verdict(rolled.text(), event, event.body()).path("accepted").asBoolean());
    assertFalse(
        verdict(house.hook(receiver).secret().text(), event, event.body())
            .path("accepted")
            .asBoolean());
    String changed = event.body().replace("\"v1\"", "\"v2\"");
    assertFalse(verdict(hook.secret().text(), event, changed).path("accepted").asBoolean());
  }

  @Test
  void theFormerSecretSignsForADay() {
    Hook hook = house.hook(receiver);
    SigningSecret second = endpoints.roll(hook.account(), hook.id()).orElseThrow();
    house.ended(hook, true);
    deliveries.runDue();
    assertEquals(2, receiver.received().get(0).header("webhook-signature").split(" ").length);
    assertSignedBy(receiver.received().get(0), hook.secret());
    assertSignedBy(receiver.received().get(0), second);
    clock.push(Duration.ofHours(25));
    house.ended(hook, true);
    deliveries.runDue();
    Received later = receiver.received().get(1);
    assertEquals(1, later.header("webhook-signature").split(" ").length);
    assertSignedBy(later, second);
  }

  @Test
  void whatIsNotHeardIsToldAgainWithLongerPauses() {
    Hook hook = house.hook(receiver);
    receiver.answering(500, "", "busy");
    house.ended(hook, true);
    assertEquals(1, deliveries.runDue());
    long[] pauses = {10, 30, 120, 600, 3600, 21_600, 86_400};
    for (int i = 0; i < pauses.length; i++) {
      clock.push(Duration.ofSeconds(pauses[i] - 1));
      assertEquals(0, deliveries.runDue(), "too early: " + pauses[i]);
      clock.push(Duration.ofSeconds(2 + pauses[i] / 10));
      assertEquals(1, deliveries.runDue(), "at " + pauses[i]);
    }
    clock.push(Duration.ofDays(3));
    assertEquals(0, deliveries.runDue());
    assertEquals(8, receiver.received().size());
    assertEquals(1, values(receiver, "webhook-id").size());
    assertEquals(8, values(receiver, "webhook-timestamp").size());
    receiver.received().forEach(each -> assertSignedBy(each, hook.secret()));
    DeliveryView view = only(hook);
    assertEquals("failed", view.state());
    assertEquals(8, book.attempts(view.id()).size());
    assertEquals("busy", book.attempts(view.id()).get(0).response());
  }

  @Test
  void onceHeardItIsOver() {
    Hook hook = house.hook(receiver);
    receiver.answering(503, "", "");
    house.ended(hook, true);
    deliveries.runDue();
    assertEquals("failing", endpoints.find(hook.account(), hook.id()).orElseThrow().state());
    receiver.answering(204, "", "");
    clock.push(Duration.ofSeconds(12));
    deliveries.runDue();
    assertEquals("delivered", only(hook).state());
    assertEquals("active", endpoints.find(hook.account(), hook.id()).orElseThrow().state());
    clock.push(Duration.ofDays(2));
    assertEquals(0, deliveries.runDue());
  }

  @Test
  void aReplayIsTheSameEvent() {
    Hook hook = house.hook(receiver);
    house.ended(hook, true);
    deliveries.runDue();
    String id = only(hook).id();
    assertFalse(book.replay("acct_other", hook.id(), id));
    assertTrue(book.replay(hook.account(), hook.id(), id));
    assertFalse(book.replay(hook.account(), hook.id(), id), "it is under way already");
    clock.push(Duration.ofSeconds(3));
    deliveries.runDue();
    assertEquals(2, receiver.received().size());
    assertEquals(1, values(receiver, "webhook-id").size());
    assertEquals(2, values(receiver, "webhook-timestamp").size());
    assertEquals("delivered", only(hook).state());
  }

  @Test
  void anOldBodyIsWrittenAnewBecauseItsLinksHaveEnded() {
    Hook hook = house.hook(receiver);
    house.ended(hook, true);
    deliveries.runDue();
    clock.push(Duration.ofDays(2));
    book.replay(hook.account(), hook.id(), only(hook).id());
    deliveries.runDue();
    JsonNode first = json(receiver.received().get(0).body());
    JsonNode second = json(receiver.received().get(1).body());
    assertEquals(first.path("id"), second.path("id"));
    assertEquals(first.path("created_at"), second.path("created_at"));
    assertFalse(
        first.path("data").path("result").equals(second.path("data").path("result")),
        "the link is a new one");
  }

  @Test
  void severalInstancesTellEachEventOnce() throws Exception {
    Hook hook = house.hook(receiver);
    Set<String> ordered = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      ordered.add(house.order(hook, true, null));
    }
    jobs.pass(Duration.ofSeconds(60));
    Callable<Integer> runner = deliveries::runDue;
    ExecutorService threads = Executors.newFixedThreadPool(4);
    int calls = 0;
    for (var each : threads.invokeAll(IntStream.range(0, 4).mapToObj(i -> runner).toList())) {
      calls += each.get();
    }
    threads.shutdown();
    assertEquals(MANY, calls);
    assertEquals(MANY, receiver.received().size());
    Set<String> told = new HashSet<>();
    receiver
        .received()
        .forEach(each -> told.add(json(each.body()).path("data").path("task_id").asText()));
    assertEquals(ordered, told);
  }

  @Test
  void anOrderMayNameAnotherPath() {
    Hook hook = house.hook(receiver);
    String callback = "http://127.0.0.1:" + receiver.port() + "/orders/7?x=1";
    house.order(hook, true, callback);
    jobs.pass(Duration.ofSeconds(20));
    deliveries.runDue();
    assertEquals(1, receiver.received().size(), "there only");
    assertEquals("POST /orders/7?x=1 HTTP/1.1", receiver.received().get(0).line());
    assertSignedBy(receiver.received().get(0), hook.secret());
  }

  @Test
  void nothingIsToldThatNobodyAskedFor() {
    Hook hook = house.hook(receiver);
    endpoints.change(
        hook.account(),
        hook.id(),
        "http://127.0.0.1:" + receiver.port() + "/",
        Set.of(EventType.FAILED));
    house.ended(hook, true);
    deliveries.runDue();
    endpoints.disable(hook.account(), hook.id());
    house.ended(hook, false);
    deliveries.runDue();
    endpoints.enable(hook.account(), hook.id());
    deliveries.runDue();
    assertEquals(0, receiver.connections());
  }

  @Test
  void aTestHasNoJob() {
    Hook hook = house.hook(receiver);
    assertTrue(book.test(hook.account(), hook.id()));
    assertFalse(book.test(hook.account(), hook.id()), "one waits already");
    assertFalse(book.test("acct_other", hook.id()));
    deliveries.runDue();
    JsonNode body = json(receiver.received().get(0).body());
    assertEquals("endpoint.test", body.path("type").asText());
    assertEquals(hook.id(), body.path("data").path("endpoint_id").asText());
    assertSignedBy(receiver.received().get(0), hook.secret());
    assertTrue(book.test(hook.account(), hook.id()));
  }

  private DeliveryView only(Hook hook) {
    List<DeliveryView> all = book.of(hook.account(), hook.id(), null, 10);
    assertEquals(1, all.size());
    return all.get(0);
  }

  private static Set<String> values(Receiver receiver, String header) {
    Set<String> values = new HashSet<>();
    receiver.received().forEach(each -> values.add(each.header(header)));
    return values;
  }

  private static void assertSignedBy(Received event, SigningSecret secret) {
    long timestamp = Long.parseLong(event.header("webhook-timestamp"));
    String expected = secret.sign(event.header("webhook-id"), timestamp, event.body());
    List<String> signatures = List.of(event.header("webhook-signature").split(" "));
    assertTrue(signatures.contains(expected), signatures + " lacks " + expected);
  }

  /** The library wants a timestamp of these minutes, so it is told what time we think it is. */
  private static JsonNode verdict(String secret, Received event, String body) {
    Map<String, String> headers =
        Map.of(
            "webhook-id", event.header("webhook-id"),
            "webhook-timestamp", event.header("webhook-timestamp"),
            "webhook-signature", event.header("webhook-signature"));
    String at = event.header("webhook-timestamp");
    ObjectNode input =
        JSON.createObjectNode().put("secret", secret).put("body", body).put("at", at);
    input.set("headers", JSON.valueToTree(headers));
    NodeScript.Outcome outcome =
        new NodeScript("verify-webhook.mjs").run(Map.of(), input.toString());
    assertEquals(0, outcome.exit(), outcome.output());
    return json(outcome.output());
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }
}
