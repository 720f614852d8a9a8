package org.modelsquare.topup;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.modelsquare.core.Credits;
import org.modelsquare.credits.LedgerProof;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;
import org.modelsquare.testing.TestClock;

/** Payment by card against a server that answers as Stripe does, and reports as Stripe sends. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(CardsTest.WithCards.class)
class CardsTest {

  private static final String SECRET = "whsec_of_this_test";
  private static final String PAGE = "/en/console/top-up";

  @Inject Studio studio;
  @Inject LedgerProof proof;
  @Inject TestClock clock;

  @Test
  void aPaymentIsBookedOnceHoweverOftenItIsReported() throws Exception {
    Visitor alice = studio.newcomer();
    assertTrue(alice.browser().get(PAGE).asString().contains("Pay USD 5.00"));
    String session = checkout(alice);
    String asked = FakeStripe.REQUESTS.peekLast();
    assertTrue(asked.contains("line_items[0][price_data][unit_amount]=500"), asked);
    assertTrue(asked.contains("client_reference_id=" + alice.account()), asked);
    assertTrue(alice.browser().get(PAGE).asString().contains("Waiting for the payment"));
    String paid = event("checkout-session-completed.json", session);
    ExecutorService crowd = Executors.newFixedThreadPool(6);
    try {
      Callable<Integer> report = () -> report(paid, SECRET).statusCode();
      for (Future<Integer> each :
          crowd.invokeAll(List.of(report, report, report, report, report, report))) {
        assertEquals(204, each.get());
      }
    } finally {
      crowd.shutdown();
    }
    report(event("checkout-session-expired.json", session), SECRET);
    assertEquals(Credits.of(1010), studio.balance(alice).available());
    assertTrue(alice.browser().get("/en/console/credits").asString().contains("Payment by card"));
    assertTrue(alice.browser().get(PAGE).asString().contains(">Paid<"));
    assertEquals(List.of(), proof.check());
  }

  @Test
  void nothingIsBookedOnAnybodyElsesWord() throws Exception {
    Visitor bob = studio.newcomer();
    String session = checkout(bob);
    String paid = event("checkout-session-completed.json", session);
    assertEquals(400, report(paid, "whsec_of_another").statusCode());
    assertEquals(400, given().body(paid).post("/stripe/webhook").statusCode());
    String old = signature(paid, SECRET, clock.instant().getEpochSecond() - 301);
    assertEquals(400, send(paid, old).statusCode());
    String signed = signature(paid, SECRET, clock.instant().getEpochSecond());
    assertEquals(400, send(paid.replace("500", "501"), signed).statusCode());
    assertEquals(Credits.of(10), studio.balance(bob).available());
  }

  @Test
  void onlyThePriceThatWasAskedForCounts() throws Exception {
    Visitor bob = studio.newcomer();
    String session = checkout(bob);
    String paid = event("checkout-session-completed.json", session);
    report(paid.replace("\"amount_total\": 500", "\"amount_total\": 1"), SECRET);
    report(paid.replace("\"payment_status\": \"paid\"", "\"payment_status\": \"unpaid\""), SECRET);
    report(event("checkout-session-completed.json", "cs_test_of_somebody_else"), SECRET);
    assertEquals(Credits.of(10), studio.balance(bob).available());
    report(event("checkout-session-expired.json", session), SECRET);
    assertTrue(bob.browser().get(PAGE).asString().contains("Not paid"));
    report(paid, SECRET);
    assertEquals(Credits.of(1010), studio.balance(bob).available());
  }

  @Test
  void aServerThatDoesNotAnswerCostsNothing() {
    Visitor bob = studio.newcomer();
    FakeStripe.status = 500;
    try {
      Response answer = bob.browser().post(PAGE + "/checkout", "offer", "small");
      assertEquals(502, answer.statusCode());
      assertTrue(answer.asString().contains("Nothing was paid."));
    } finally {
      FakeStripe.status = 200;
    }
    assertEquals(404, bob.browser().post(PAGE + "/checkout", "offer", "none").statusCode());
  }

  @Test
  void aKeyWithoutItsSecretStopsTheStart() {
    Map<String, String> key = Map.of("modelsquare.stripe.secret-key", "sk_test_1");
    assertThrows(IllegalStateException.class, settings(key)::check);
    StripeSettings blank =
        settings(
            Map.of(
                "modelsquare.stripe.secret-key",
                "sk_test_1",
                "modelsquare.stripe.webhook-secret",
                " "));
    assertThrows(IllegalStateException.class, blank::check);
    settings(Map.of()).check();
  }

  private static StripeSettings settings(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withMapping(StripeSettings.class)
        .withDefaultValues(values)
        .build()
        .getConfigMapping(StripeSettings.class);
  }

  private static String checkout(Visitor visitor) {
    Response page = visitor.browser().post(PAGE + "/checkout", "offer", "small");
    assertEquals(200, page.statusCode());
    String session = "cs_test_" + FakeStripe.SERIAL.get();
    assertTrue(page.asString().contains("https://checkout.stripe.com/c/pay/" + session));
    return session;
  }

  private Response report(String payload, String secret) {
    return send(payload, signature(payload, secret, clock.instant().getEpochSecond()));
  }

  private static Response send(String payload, String signature) {
    return given()
        .contentType("application/json; charset=utf-8")
        .header("Stripe-Signature", signature)
        .body(payload)
        .post("/stripe/webhook");
  }

  private static String signature(String payload, String secret, long time) {
    try {
      return "t=%d,v1=%s"
          .formatted(time, Webhook.Util.computeHmacSha256(secret, time + "." + payload));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String event(String file, String session) throws IOException {
    return Files.readString(Path.of("src/test/resources/stripe", file))
        .replace("cs_test_recorded", session);
  }

  /** An instance that takes cards. */
  public static final class WithCards implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "modelsquare.stripe.secret-key", "sk_test_of_this_test",
          "modelsquare.stripe.webhook-secret", SECRET,
          "modelsquare.stripe.api-base", FakeStripe.start(),
          "modelsquare.stripe.offers.small.credits", "1000",
          "modelsquare.stripe.offers.small.price", "5.00",
          "modelsquare.stripe.offers.large.credits", "10000",
          "modelsquare.stripe.offers.large.price", "45");
    }
  }

  /** Opens checkouts as Stripe does. */
  static final class FakeStripe {

    static final AtomicInteger SERIAL = new AtomicInteger();
    static final ConcurrentLinkedDeque<String> REQUESTS = new ConcurrentLinkedDeque<>();
    static volatile int status = 200;

    static String start() {
      try {
        InetAddress here = InetAddress.getLoopbackAddress();
        HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
        server.createContext(
            "/v1/checkout/sessions",
            call -> {
              String form =
                  new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
              REQUESTS.add(URLDecoder.decode(form, StandardCharsets.UTF_8));
              byte[] answer = answer().getBytes(StandardCharsets.UTF_8);
              call.sendResponseHeaders(status, answer.length);
              call.getResponseBody().write(answer);
              call.close();
            });
        server.start();
        return "http://" + here.getHostAddress() + ":" + server.getAddress().getPort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String answer() {
      if (status != 200) {
        return "{\"error\": {\"type\": \"api_error\", \"message\": \"away\"}}";
      }
      String id = "cs_test_" + SERIAL.incrementAndGet();
      return "{\"id\": \"%s\", \"object\": \"checkout.session\", \"url\": \"%s\"}"
          .formatted(id, "https://checkout.stripe.com/c/pay/" + id);
    }
  }
}
