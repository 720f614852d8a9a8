package org.modelsquare.webhooks.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.outbound.ForbiddenAddresses;
import org.modelsquare.outbound.PushedPolicy;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Receiver;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;
import org.modelsquare.webhooks.Endpoints;
import org.modelsquare.webhooks.HookHouse;
import org.modelsquare.webhooks.WebhookEndpoint;
import org.modelsquare.webhooks.delivery.Deliveries;
import org.modelsquare.webhooks.delivery.DeliveryBook;

/** The pages on which one says where to report, and sees what became of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WebhookPagesTest {

  private static final String PAGE = "/en/console/webhooks";
  private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/]{43}=");

  @Inject Studio studio;
  @Inject HookHouse house;
  @Inject Endpoints endpoints;
  @Inject Deliveries deliveries;
  @Inject DeliveryBook book;
  @Inject PushedPolicy policy;

  @AfterEach
  void close() {
    policy.strict();
    house.clear();
  }

  @Test
  void anEndpointIsMadeAndItsSecretShownOnce() {
    Visitor alice = studio.newcomer();
    String key = house.key(alice.account(), "Build <b>server");
    alice.browser().get(PAGE).then().statusCode(200).body(containsString("Build &lt;b&gt;server"));
    Response made = create(alice, key, "https://hooks.example.com/a?b=c");
    assertEquals(200, made.statusCode());
    assertEquals("no-store", made.getHeader("Cache-Control"));
    Matcher secret = SECRET.matcher(made.body().asString());
    assertTrue(secret.find());
    WebhookEndpoint endpoint = endpoints.of(alice.account()).get(0);
    assertEquals(secret.group(), endpoints.secrets(endpoint.id()).get(0).text());
    for (String page : new String[] {PAGE, PAGE + "/" + endpoint.id()}) {
      alice
          .browser()
          .get(page)
          .then()
          .statusCode(200)
          .body(containsString("https://hooks.example.com/a?b=c"))
          .body(not(containsString("whsec_")));
    }
    Response again = create(alice, key, "https://hooks.example.com/other");
    assertEquals(422, again.statusCode(), "one endpoint per key");
    assertEquals(1, endpoints.of(alice.account()).size());
  }

  @Test
  void noFormOfAForbiddenAddressIsTaken() {
    policy.allowPorts();
    Visitor alice = studio.newcomer();
    String key = house.key(alice.account(), "build");
    try (Receiver receiver = Receiver.open()) {
      for (String url : ForbiddenAddresses.all(receiver.port())) {
        if (!url.equals(url.strip())) {
          continue;
        }
        Response answer = create(alice, key, url);
        assertEquals(422, answer.statusCode(), url);
        assertTrue(answer.body().asString().contains("id=\"url-err\""), url);
      }
      assertEquals(0, receiver.connections());
    }
    assertEquals(List.of(), endpoints.of(alice.account()));
  }

  @Test
  void badInputIsNamedAndKept() {
    Visitor alice = studio.newcomer();
    String key = house.key(alice.account(), "build");
    Response answer =
        alice.browser().post(PAGE, "key", key, "url", "http://a\"b", "events", "generation.failed");
    assertEquals(422, answer.statusCode());
    String page = answer.body().asString();
    assertTrue(page.contains("value=\"http://a&quot;b\""));
    assertTrue(page.contains("value=\"" + key + "\" selected"));
    assertTrue(page.contains("value=\"generation.failed\" checked"));
    assertFalse(page.contains("value=\"generation.completed\" checked"));
    alice
        .browser()
        .post(PAGE)
        .then()
        .statusCode(422)
        .body(containsString("id=\"key-err\""))
        .body(containsString("id=\"url-err\""))
        .body(containsString("id=\"events-err\""));
    String foreign = house.key(studio.newcomer().account(), "foreign");
    assertEquals(422, create(alice, foreign, "https://hooks.example.com/").statusCode());
  }

  @Test
  void anEndpointIsTriedRolledPausedChangedAndDeleted() {
    policy.allowThisMachine();
    Visitor alice = studio.newcomer();
    try (Receiver receiver = Receiver.open()) {
      receiver.answering(200, "", "<script>alert(1)</script>");
      String url = "http://127.0.0.1:" + receiver.port() + "/";
      create(alice, house.key(alice.account(), "build"), url);
      String id = endpoints.of(alice.account()).get(0).id();
      String page = PAGE + "/" + id;
      assertEquals(303, alice.browser().post(page + "/test").statusCode());
      deliveries.runDue();
      String delivery = book.of(alice.account(), id, null, 1).get(0).id();
      String path = page + "/deliveries/" + delivery;
      alice.browser().get(page).then().body(containsString(path));
      alice
          .browser()
          .get(path)
          .then()
          .statusCode(200)
          .body(containsString("HTTP 200"))
          .body(containsString("&lt;script&gt;alert(1)"))
          .body(containsString("endpoint.test"));
      assertEquals(303, alice.browser().post(path + "/replay").statusCode());
      deliveries.runDue();
      assertEquals(2, receiver.received().size());
      Response rolled = alice.browser().post(page + "/secret");
      assertEquals("no-store", rolled.getHeader("Cache-Control"));
      assertTrue(SECRET.matcher(rolled.body().asString()).find());
      assertEquals(2, endpoints.secrets(id).size());
      alice.browser().post(page + "/pause");
      assertFalse(endpoints.find(alice.account(), id).orElseThrow().enabled());
      alice.browser().get(page).then().body(containsString("Switch on"));
      alice.browser().post(page + "/activation");
      assertTrue(endpoints.find(alice.account(), id).orElseThrow().enabled());
      assertEquals(422, alice.browser().post(page, "url", "ftp://x").statusCode());
      alice.browser().post(page, "url", url + "new", "events", "generation.failed");
      assertEquals(url + "new", endpoints.find(alice.account(), id).orElseThrow().url());
      alice.browser().get(page + "/deletion").then().statusCode(200).body(containsString(url));
      assertEquals(1, endpoints.of(alice.account()).size(), "looking deletes nothing");
      assertEquals(303, alice.browser().post(page + "/deletion").statusCode());
      assertEquals(List.of(), endpoints.of(alice.account()));
      assertEquals(404, alice.browser().get(page).statusCode());
    }
  }

  @Test
  void anothersEndpointIsNotThere() {
    policy.allowThisMachine();
    Visitor alice = studio.newcomer();
    Visitor bob = studio.newcomer();
    create(alice, house.key(alice.account(), "build"), "http://127.0.0.1:54321/");
    String id = endpoints.of(alice.account()).get(0).id();
    book.test(alice.account(), id);
    String delivery = book.of(alice.account(), id, null, 1).get(0).id();
    String own = "/deliveries/" + delivery;
    List<String> before = studio.dump();
    for (String rest : List.of("", "/deletion", own)) {
      assertSame(bob.browser().get(PAGE + "/" + id + rest), bob, rest, "GET", id);
    }
    for (String rest :
        List.of("", "/secret", "/activation", "/pause", "/test", "/deletion", own + "/replay")) {
      assertSame(bob.browser().post(PAGE + "/" + id + rest), bob, rest, "POST", id);
    }
    bob.browser().get(PAGE).then().body(not(containsString(id)));
    assertEquals(before, studio.dump());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void everyPageSpeaksEachLanguage(String language) {
    policy.allowThisMachine();
    Visitor alice = studio.newcomer();
    String root = "/" + language + "/console/webhooks";
    alice.browser().get(root).then().statusCode(200).body(containsString("/console/keys"));
    create(alice, house.key(alice.account(), "build"), "http://127.0.0.1:54321/");
    String id = endpoints.of(alice.account()).get(0).id();
    book.test(alice.account(), id);
    deliveries.runDue();
    String delivery = book.of(alice.account(), id, null, 1).get(0).id();
    for (String path : List.of("", "/" + id, "/" + id + "/deletion")) {
      assertWhole(alice.browser().get(root + path));
    }
    assertWhole(alice.browser().get(root + "/" + id + "/deliveries/" + delivery));
    assertWhole(alice.browser().post(root + "/" + id + "/secret"));
  }

  private static void assertWhole(Response answer) {
    assertEquals(200, answer.statusCode());
    String page = answer.body().asString();
    assertTrue(page.strip().endsWith("</html>"));
    assertFalse(page.contains("webhook:"), "a message was not found");
  }

  private static void assertSame(
      Response foreign, Visitor bob, String rest, String verb, String id) {
    String path = PAGE + "/hook_none" + rest;
    Response absent = verb.equals("GET") ? bob.browser().get(path) : bob.browser().post(path);
    assertEquals(404, foreign.statusCode(), verb + rest);
    assertEquals(body(absent, "hook_none"), body(foreign, id));
  }

  private static String body(Response answer, String id) {
    String text = answer.body().asString();
    return text.replace(answer.getHeader("X-Request-Id"), "request").replace(id, "id");
  }

  private static Response create(Visitor visitor, String key, String url) {
    return visitor
        .browser()
        .post(
            PAGE,
            "key",
            key,
            "url",
            url,
            "events",
            "generation.completed",
            "events",
            "generation.failed");
  }
}
