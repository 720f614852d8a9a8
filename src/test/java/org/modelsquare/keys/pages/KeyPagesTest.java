package org.modelsquare.keys.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.accounts.Cast;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.KeyRing;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.TestClock;

/** Keys in the console, without JavaScript. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class KeyPagesTest {

  private static final String KEYS = "/en/console/keys";
  private static final Pattern SECRET = Pattern.compile("sk-[A-Za-z0-9]{48}");

  @Inject Cast cast;
  @Inject ApiKeys keys;
  @Inject KeyRing ring;
  @Inject TestClock clock;

  @Test
  void aKeyIsCreatedAndItsSecretShownOnce() {
    Browser alice = cast.browser("keys-alice");
    cast.browser("keys-dora").get(KEYS).then().statusCode(200).body(containsString("No keys yet"));
    alice.get(KEYS + "/new").then().statusCode(200).body(containsString("value=\"90\" selected"));
    Response made = create(alice, "once");
    made.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
    String secret = secret(made);
    String page = made.body().asString();
    assertTrue(page.contains("/v1/balance -H"), page);
    assertTrue(page.contains("Bearer " + secret), page);
    assertTrue(page.contains("Waiting for the first call"), page);
    assertTrue(page.contains("hx-trigger=\"every 3s\""), page);
    ApiKey key = newest("keys-alice");
    for (String path : List.of(KEYS, KEYS + "/" + key.id())) {
      Response shown = alice.get(path);
      shown.then().statusCode(200).body(containsString("once")).body(not(containsString(secret)));
      assertTrue(shown.body().asString().contains(secret.substring(47)));
    }
    ring.present(secret, "203.0.113.9");
    alice
        .get(KEYS + "/" + key.id() + "/first-call")
        .then()
        .statusCode(200)
        .body(containsString("First call received"))
        .body(not(containsString("hx-get")));
  }

  @Test
  void badInputKeepsEverythingAndNamesEachField() {
    Browser alice = cast.browser("keys-alice");
    int before = keys.of(cast.account("keys-alice")).size();
    alice
        .post(
            KEYS,
            "name",
            " ",
            "expiry",
            "date",
            "date",
            "2020-01-01",
            "limit_day",
            "<b>many",
            "limit_total",
            "12.5",
            "models",
            "sandbox-reel",
            "networks",
            "10.0.0.0/8\r\nhome")
        .then()
        .statusCode(422)
        .body(containsString("5 things need correction"))
        .body(containsString("value=\"&lt;b&gt;many\""))
        .body(containsString("value=\"12.5\""))
        .body(containsString("value=\"2020-01-01\""))
        .body(containsString("value=\"sandbox-reel\" checked"))
        .body(containsString("home is no address"))
        .body(containsString("href=\"#limit_day\""))
        .body(containsString("id=\"networks-err\""));
    assertEquals(before, keys.of(cast.account("keys-alice")).size());
  }

  @ParameterizedTest
  @CsvSource({
    "en, at most 50 credits a day on sandbox-reel from 10.0.0.0/8 until",
    "zh-hans, 每天最多花费 50 积分，仅限 sandbox-reel",
    "zh-hant, 每天最多花費 50 點，僅限 sandbox-reel"
  })
  void theBlastRadiusIsSaidInWords(String language, String words) {
    Browser alice = cast.browser("keys-alice");
    create(alice, "radius");
    String id = newest("keys-alice").id();
    alice
        .get("/" + language + "/console/keys/" + id)
        .then()
        .statusCode(200)
        .body(containsString(words));
  }

  @Test
  void everyLimitIsInTheRadius() {
    Browser alice = cast.browser("keys-alice");
    alice.post(
        KEYS,
        "name",
        "all",
        "scopes",
        "videos:write",
        "expiry",
        "never",
        "limit_day",
        "1",
        "limit_month",
        "2.5",
        "limit_total",
        "30");
    String page = KEYS + "/" + newest("keys-alice").id();
    String words =
        "spend at most 1 credit a day, at most 2.5 credits a month, at most 30 credits in total";
    alice.get(page).then().body(containsString(words + " from anywhere, with no end date."));
    alice.post(page, "name", "all", "scopes", "videos:write", "limit_total", "30");
    alice.get(page).then().body(containsString("can spend at most 30 credits in total from"));
  }

  @Test
  void aKeyWithoutBoundsSaysSo() {
    Browser alice = cast.browser("keys-alice");
    alice.post(
        KEYS, "name", "free", "scopes", "videos:write", "scopes", "keys:write", "expiry", "never");
    alice
        .get(KEYS + "/" + newest("keys-alice").id())
        .then()
        .body(containsString("can spend all credits of your account from anywhere, with no end"))
        .body(containsString("It cannot see the videos of your account and can create keys."));
  }

  @Test
  void isChangedPausedRolledAndRevoked() {
    Browser alice = cast.browser("keys-alice");
    String first = secret(create(alice, "life"));
    String key = KEYS + "/" + newest("keys-alice").id();
    alice
        .post(key, "name", "renamed", "scopes", "videos:read", "limit_month", "x")
        .then()
        .statusCode(422);
    alice
        .post(key, "name", "renamed", "scopes", "videos:read", "limit_month", "7")
        .then()
        .statusCode(303);
    alice.get(key).then().body(containsString("renamed")).body(containsString("0 of 7 this month"));
    alice.post(key + "/pause").then().statusCode(303);
    alice.get(key).then().body(containsString("Paused")).body(containsString("/resumption"));
    alice.post(key + "/resumption").then().statusCode(303);
    alice.get(key + "/roll").then().statusCode(200).body(containsString("value=\"24h\" checked"));
    alice.post(key + "/roll", "overlap", "9y").then().statusCode(422);
    Response rolled = alice.post(key + "/roll", "overlap", "1h");
    rolled.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
    assertTrue(!secret(rolled).equals(first));
    rolled.then().body(containsString("The old secret works until"));
    alice.get(key + "/revocation").then().statusCode(200).body(containsString("at once"));
    alice.post(key + "/revocation").then().statusCode(303);
    alice.get(KEYS).then().body(containsString("Revoked"));
    alice.get(key).then().statusCode(200).body(not(containsString("<form class=\"stack card\"")));
    alice.post(key + "/roll", "overlap", "0").then().statusCode(404);
  }

  @Test
  void somebodyElsesKeyIsNotFoundByAnyRoute() {
    Browser alice = cast.browser("keys-alice");
    create(alice, "hers");
    ApiKey hers = newest("keys-alice");
    Browser bob = cast.browser("keys-bob");
    for (String id : List.of(hers.id(), "key_none", "%00")) {
      for (String path : List.of("", "/first-call", "/roll", "/revocation")) {
        bob.get(KEYS + "/" + id + path).then().statusCode(404);
      }
      for (String path : List.of("", "/pause", "/resumption", "/roll", "/revocation")) {
        bob.post(KEYS + "/" + id + path, "overlap", "0", "name", "his", "scopes", "videos:read")
            .then()
            .statusCode(404);
      }
    }
    ApiKey still = keys.find(hers.accountId(), hers.id()).orElseThrow();
    assertEquals(hers, still);
    bob.get(KEYS).then().body(not(containsString(hers.name())));
  }

  @Test
  void aNameIsTextAndNothingElse() {
    Browser alice = cast.browser("keys-alice");
    create(alice, "<script>alert(1)</script>{key:title}");
    alice
        .get(KEYS)
        .then()
        .body(not(containsString("<script>alert")))
        .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;{key:title}"));
  }

  @Test
  void aFormWithoutItsTokenMakesNothing() {
    Browser alice = cast.browser("keys-alice");
    int before = keys.of(cast.account("keys-alice")).size();
    int status = alice.request().formParam("name", "stolen").post(KEYS).statusCode();
    assertTrue(status == 400 || status == 403, String.valueOf(status));
    assertEquals(before, keys.of(cast.account("keys-alice")).size());
  }

  @Test
  void anUnusedAndAnEndingKeyAreMarked() {
    cast.account("keys-carol");
    create(cast.browser("keys-carol"), "old");
    clock.push(Duration.ofDays(84));
    Browser carol = cast.browser("keys-carol");
    carol
        .get(KEYS)
        .then()
        .body(containsString("Expires within 7 days"))
        .body(containsString("Unused for 60 days"));
    clock.push(Duration.ofDays(6));
    carol.get(KEYS).then().body(containsString("Expired"));
  }

  private static Response create(Browser browser, String name) {
    return browser.post(
        KEYS,
        "name",
        name,
        "scopes",
        "videos:write",
        "scopes",
        "videos:read",
        "expiry",
        "90",
        "limit_day",
        "50",
        "models",
        "sandbox-reel",
        "networks",
        "10.0.0.0/8\n203.0.113.0/24".substring(0, name.equals("once") ? 25 : 10));
  }

  private ApiKey newest(String name) {
    return keys.of(cast.account(name)).get(0);
  }

  private static String secret(Response page) {
    Matcher matcher = SECRET.matcher(page.body().asString());
    assertTrue(matcher.find(), page.body().asString());
    return matcher.group();
  }
}
