package org.modelsquare.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.outbound.ForbiddenAddresses;
import org.modelsquare.outbound.PushedPolicy;
import org.modelsquare.outbound.ScriptedNames;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Receiver;
import org.modelsquare.testing.TestClock;
import org.modelsquare.webhooks.CallbackAddress;
import org.modelsquare.webhooks.Endpoints;
import org.modelsquare.webhooks.HookHouse;
import org.modelsquare.webhooks.HookHouse.Hook;

/** Nobody can send this server where it must not go, nor keep it from telling others. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DeliveryGuardTest {

  @Inject Deliveries deliveries;
  @Inject DeliveryBook book;
  @Inject Endpoints endpoints;
  @Inject CallbackAddress callbacks;
  @Inject HookHouse house;
  @Inject PushedPolicy policy;
  @Inject ScriptedNames names;
  @Inject TestClock clock;

  private final Receiver receiver = Receiver.open();

  @BeforeEach
  void open() {
    house.clear();
  }

  @AfterEach
  void close() {
    policy.strict();
    names.forget();
    receiver.close();
    house.clear();
  }

  /** Each form as if it had got past the form and into the table. */
  @Test
  void noForbiddenAddressIsCalled() {
    policy.allowPorts();
    names.answer("*", "127.0.0.1");
    Hook hook = house.hook("https://hooks.example.com/");
    List<String> urls = ForbiddenAddresses.all(receiver.port());
    urls.add("https://rebound.example.com:" + receiver.port() + "/");
    List<String> called = new ArrayList<>();
    try (Receiver six = Receiver.open("::1", receiver.port())) {
      for (String url : urls) {
        house.point(hook, url);
        book.test(hook.account(), hook.id());
        assertEquals(1, deliveries.runDue(), url);
        DeliveryView view = book.of(hook.account(), hook.id(), null, 1).get(0);
        String outcome = book.attempts(view.id()).get(0).outcome();
        if (!outcome.equals("refused")) {
          called.add(outcome + " " + url);
        }
        house.giveUpAll();
      }
      assertEquals(0, six.connections());
    }
    assertTrue(urls.size() > 200);
    assertEquals(List.of(), called);
    assertEquals(0, receiver.connections());
  }

  @Test
  void aRedirectIsAFailureAndLeadsNowhere() {
    policy.allowThisMachine();
    try (Receiver inside = Receiver.open()) {
      receiver.answering(302, "Location: http://127.0.0.1:" + inside.port() + "/\r\n", "");
      Hook hook = house.hook(receiver);
      book.test(hook.account(), hook.id());
      deliveries.runDue();
      DeliveryView view = book.of(hook.account(), hook.id(), null, 1).get(0);
      assertEquals("pending", view.state());
      assertEquals(302, book.attempts(view.id()).get(0).status());
      assertEquals(0, inside.connections());
    }
  }

  @Test
  void ofALongAnswerTheBeginningIsKept() {
    policy.allowThisMachine();
    receiver.answering(200, "", "a\u0000b" + "é".repeat(5000));
    Hook hook = house.hook(receiver);
    book.test(hook.account(), hook.id());
    deliveries.runDue();
    DeliveryView view = book.of(hook.account(), hook.id(), null, 1).get(0);
    String kept = book.attempts(view.id()).get(0).response();
    assertTrue(kept.startsWith("a\uFFFDbé"));
    assertTrue(kept.length() < 500);
    assertEquals("delivered", view.state());
  }

  @Test
  void aSlowEndpointDelaysNobodyElse() throws Exception {
    policy.allowThisMachine();
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch heard = new CountDownLatch(1);
    receiver.answering((request, out) -> await(release));
    Hook slow = house.hook(receiver);
    try (Receiver quick = Receiver.open()) {
      quick.answering(
          (request, out) -> {
            Receiver.write(out, 200, "", "");
            heard.countDown();
          });
      for (int i = 0; i < 12; i++) {
        house.order(slow, true, null);
      }
      Hook other = house.hook(quick);
      house.ended(other, true);
      CountDownLatch ended = new CountDownLatch(5);
      deliveries.handOut(ended::countDown);
      assertTrue(heard.await(5, TimeUnit.SECONDS), "the quick one waits for the slow one");
      deliveries.handOut(ended::countDown);
      assertEquals(1, quick.received().size());
      assertTrue(receiver.connections() <= 4, "no more than its places: " + receiver.connections());
      release.countDown();
      assertTrue(ended.await(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void anEndpointIsClosedOnlyAfterDays() {
    policy.allowThisMachine();
    receiver.answering(500, "", "");
    Hook hook = house.hook(receiver);
    failOneEvent(hook);
    assertEquals("failing", endpoints.find(hook.account(), hook.id()).orElseThrow().state());
    clock.push(Duration.ofDays(5));
    book.test(hook.account(), hook.id());
    deliveries.runDue();
    assertTrue(endpoints.find(hook.account(), hook.id()).orElseThrow().enabled(), "one more event");
    failOneEvent(hook);
    assertEquals("stopped", endpoints.find(hook.account(), hook.id()).orElseThrow().state());
    assertFalse(book.test(hook.account(), hook.id()));
    endpoints.enable(hook.account(), hook.id());
    assertEquals("active", endpoints.find(hook.account(), hook.id()).orElseThrow().state());
  }

  private void failOneEvent(Hook hook) {
    book.test(hook.account(), hook.id());
    for (int failed = 1; failed <= RetryPlan.tries(); failed++) {
      deliveries.runDue();
      clock.push(RetryPlan.after(failed).orElse(Duration.ZERO).multipliedBy(6).dividedBy(5));
    }
  }

  @Test
  void anOrderMayNameOnlyTheServerOfItsKey() {
    Hook hook = house.hook("https://hooks.example.com:8443/a?b");
    for (String same :
        List.of(
            "https://hooks.example.com:8443/",
            "https://HOOKS.example.com:8443/other?x=y",
            "https://hooks.example.com:8443")) {
      assertTrue(callbacks.check(hook.key(), same).isEmpty(), same);
    }
    for (String other :
        List.of(
            "https://hooks.example.com/",
            "http://hooks.example.com:8443/",
            "https://evil.example.com:8443/",
            "https://hooks.example.com:8443@evil.example.com/",
            "https://hooks.example.com:8443/#x",
            "https://hooks.example.com.:8443/",
            "https://127.0.0.1:8443/",
            "/other",
            "")) {
      assertEquals(
          "webhook_not_configured", callbacks.check(hook.key(), other).orElseThrow().code(), other);
    }
    assertTrue(callbacks.check("key_none", "https://hooks.example.com:8443/").isPresent());
    endpoints.disable(hook.account(), hook.id());
    assertTrue(callbacks.check(hook.key(), "https://hooks.example.com:8443/").isPresent());
  }

  @Test
  void secretsAreSealedInTheTable() {
    Hook hook = house.hook("https://hooks.example.com/");
    endpoints.roll(hook.account(), hook.id());
    String row = house.value("select e::text from webhook_endpoint e where id = ?", hook.id());
    assertFalse(row.contains(hook.secret().text().substring("whsec_".length())));
    assertEquals(2, endpoints.secrets(hook.id()).size());
    Hook other = house.hook("https://hooks.example.com/");
    house.value(
        "update webhook_endpoint set secret = (select secret from webhook_endpoint where id = ?)"
            + " where id = ? returning id",
        other.id(),
        hook.id());
    assertThrows(IllegalStateException.class, () -> endpoints.secrets(hook.id()));
    book.test(hook.account(), hook.id());
    deliveries.runDue();
    DeliveryView view = book.of(hook.account(), hook.id(), null, 1).get(0);
    assertEquals("secret_lost", book.attempts(view.id()).get(0).outcome());
    assertEquals("whsec_…", hook.secret().toString());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
