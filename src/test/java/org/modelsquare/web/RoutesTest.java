package org.modelsquare.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/**
 * Every route for people: what a stranger gets there, and that looking changes nothing. Programs'
 * routes are in the access matrix, as are these with everybody else who may come.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RoutesTest {

  private static final int TO_SIGN_IN = 303;

  /** What a signed-out visitor gets; a new route must be entered here. */
  private static final Map<String, Integer> VERDICTS =
      Map.ofEntries(
          Map.entry("GET /", 302),
          Map.entry("GET /{lang}", 200),
          Map.entry("GET /{lang}/models", 200),
          Map.entry("GET /{lang}/models/cards", 200),
          Map.entry("GET /{lang}/models/compare", 200),
          Map.entry("GET /{lang}/models/{model}", 200),
          Map.entry("GET /{lang}/models/{model}.md", 200),
          Map.entry("GET /{lang}/models/{model}/api", 200),
          Map.entry("GET /{lang}/models/{model}/api.md", 200),
          Map.entry("GET /{lang}/models.md", 200),
          Map.entry("GET /{lang}/docs", 200),
          Map.entry("GET /{lang}/docs.md", 200),
          Map.entry("GET /llms.txt", 200),
          Map.entry("GET /robots.txt", 200),
          Map.entry("GET /sitemap.xml", 200),
          Map.entry("GET /llms-full.txt", 200),
          Map.entry("POST /{lang}/models/{model}/preview", 200),
          Map.entry("POST /{lang}/models/{model}/request", 200),
          Map.entry("POST /{lang}/models/{model}/json", 422),
          Map.entry("POST /{lang}/models/{model}/jobs", 422),
          Map.entry("POST /{lang}/models/{model}/draft", 303),
          Map.entry("POST /{lang}/models/{model}/crossing", 404),
          Map.entry("POST /{lang}/models/{model}/launch-subscription", 303),
          Map.entry("GET /{lang}/console", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/checklist/dismissal", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/checklist/return", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/notices", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/notices/reading", TO_SIGN_IN),
          Map.entry("GET /{lang}/sign-in", 200),
          Map.entry("POST /{lang}/sign-in", 422),
          Map.entry("GET /{lang}/sign-up", 200),
          Map.entry("POST /{lang}/sign-up", 422),
          Map.entry("POST /{lang}/sign-out", 303),
          Map.entry("POST /{lang}/theme", 303),
          Map.entry("GET /{lang}/setup/{token}", 404),
          Map.entry("POST /{lang}/setup/{token}", 404),
          Map.entry("GET /{lang}/console/credits", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/credits.csv", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/credits/proof", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/jobs.csv", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/jobs.json", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/jobs/news", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/jobs/deletion", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/jobs/restoration", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/jobs/videos.zip", TO_SIGN_IN),
          Map.entry("GET /{lang}/design", 200),
          Map.entry("GET /{lang}/pricing", 200),
          Map.entry("GET /{lang}/console/usage", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/usage.csv", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/top-up", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/top-up/redemption", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/top-up/checkout", TO_SIGN_IN),
          Map.entry("POST /stripe/webhook", 404),
          Map.entry("GET /{lang}/admin", 404),
          Map.entry("GET /{lang}/admin/audit", 404),
          Map.entry("GET /{lang}/admin/audit.csv", 404),
          Map.entry("GET /{lang}/admin/jobs", 404),
          Map.entry("GET /{lang}/admin/jobs/{id}", 404),
          Map.entry("GET /{lang}/admin/users", 404),
          Map.entry("GET /{lang}/admin/users/{id}", 404),
          Map.entry("POST /{lang}/admin/jobs/{id}/attention", 404),
          Map.entry("POST /{lang}/admin/jobs/{id}/cancellation", 404),
          Map.entry("POST /{lang}/admin/jobs/{id}/failure", 404),
          Map.entry("POST /{lang}/admin/users/{id}/credits", 404),
          Map.entry("POST /{lang}/admin/users/{id}/suspension", 404),
          Map.entry("POST /{lang}/admin/users/{id}/group", 404),
          Map.entry("POST /{lang}/admin/users/{id}/restoration", 404),
          Map.entry("POST /{lang}/admin/users/{id}/sign-out", 404),
          Map.entry("POST /{lang}/admin/users/{id}/keys/{key}/revocation", 404),
          Map.entry("GET /{lang}/admin/models", 404),
          Map.entry("GET /{lang}/admin/models/import", 404),
          Map.entry("GET /{lang}/admin/models/{id}", 404),
          Map.entry("GET /{lang}/admin/models/{id}/descriptor", 404),
          Map.entry("POST /{lang}/admin/models/import", 404),
          Map.entry("POST /{lang}/admin/models/import/confirmation", 404),
          Map.entry("POST /{lang}/admin/models/{id}/standing", 404),
          Map.entry("POST /{lang}/admin/models/{id}/withdrawal", 404),
          Map.entry("GET /{lang}/admin/setup", 404),
          Map.entry("POST /{lang}/admin/setup/{id}/need", 404),
          Map.entry("POST /{lang}/admin/setup/{id}/skip", 404),
          Map.entry("POST /{lang}/admin/setup/{id}/trial", 404),
          Map.entry("GET /{lang}/admin/prices", 404),
          Map.entry("GET /{lang}/admin/prices/{id}", 404),
          Map.entry("POST /{lang}/admin/prices/{id}/review", 404),
          Map.entry("POST /{lang}/admin/prices/{id}/versions", 404),
          Map.entry("POST /{lang}/admin/prices/{id}/versions/{key}/withdrawal", 404),
          Map.entry("GET /{lang}/admin/webhooks", 404),
          Map.entry("GET /{lang}/admin/announcements", 404),
          Map.entry("GET /{lang}/admin/announcements/{id}", 404),
          Map.entry("POST /{lang}/admin/announcements", 404),
          Map.entry("POST /{lang}/admin/announcements/{id}", 404),
          Map.entry("POST /{lang}/admin/announcements/{id}/deletion", 404),
          Map.entry("POST /{lang}/admin/announcements/{id}/ending", 404),
          Map.entry("POST /{lang}/admin/webhooks/{id}/attention", 404),
          Map.entry("GET /{lang}/admin/doctor", 404),
          Map.entry("GET /{lang}/admin/codes", 404),
          Map.entry("POST /{lang}/admin/codes", 404),
          Map.entry("GET /{lang}/admin/codes/{id}", 404),
          Map.entry("POST /{lang}/admin/codes/{id}/download", 404),
          Map.entry("POST /{lang}/admin/codes/{id}/revocation", 404),
          Map.entry("GET /{lang}/console/jobs", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/jobs/{id}", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/jobs/{id}/strip", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/jobs/{id}/cancellation", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/jobs/{id}/takes", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/account", TO_SIGN_IN),
          Map.entry("GET /{lang}/sign-in/code", TO_SIGN_IN),
          Map.entry("GET /{lang}/password-reset", 200),
          Map.entry("POST /{lang}/password-reset", 303),
          Map.entry("GET /{lang}/password-reset/{token}", 404),
          Map.entry("POST /{lang}/password-reset/{token}", 404),
          Map.entry("POST /{lang}/sign-in/code", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/jobs/{id}/takes", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/account/closing", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/account/closing", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/account/data.zip", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/account/email/confirmation", TO_SIGN_IN),
          Map.entry("GET /{lang}/farewell", 200),
          Map.entry("GET /{lang}/confirm-email/{token}", 404),
          Map.entry("POST /{lang}/confirm-email/{token}", 404),
          Map.entry("GET /{lang}/email-confirmed", 200),
          Map.entry("GET /{lang}/console/account/two-factor", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/account/two-factor", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/account/two-factor/confirmation", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/account/two-factor/recovery-codes", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/account/two-factor/removal", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/account/profile", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/account/email", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/account/password", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/sessions", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/sessions/{id}/revocation", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/sessions/revocation", TO_SIGN_IN),
          Map.entry("POST /{lang}/models/{model}/uploads", 200),
          Map.entry("GET /uploads/{id}/{token}", 404),
          Map.entry("HEAD /uploads/{id}/{token}", 404),
          Map.entry("GET /{lang}/console/webhooks", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/webhooks", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/webhooks/{id}", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/webhooks/{id}", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/webhooks/{id}/secret", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/webhooks/{id}/activation", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/webhooks/{id}/pause", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/webhooks/{id}/test", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/webhooks/{id}/deletion", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/webhooks/{id}/deletion", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/webhooks/{id}/deliveries/{delivery}", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/webhooks/{id}/deliveries/{delivery}/replay", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/requests", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/requests/{id}", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/keys", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/keys", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/keys/new", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/keys/{id}", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/keys/{id}", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/keys/{id}/first-call", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/keys/{id}/pause", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/keys/{id}/resumption", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/keys/{id}/roll", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/keys/{id}/roll", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/keys/{id}/revocation", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/keys/{id}/revocation", TO_SIGN_IN),
          Map.entry("POST /callbacks/{token}", 404),
          Map.entry("GET /{lang}/admin/providers", 404),
          Map.entry("POST /{lang}/admin/providers", 404),
          Map.entry("GET /{lang}/admin/providers/new", 404),
          Map.entry("GET /{lang}/admin/providers/{id}", 404),
          Map.entry("POST /{lang}/admin/providers/{id}", 404),
          Map.entry("POST /{lang}/admin/providers/{id}/test", 404),
          Map.entry("POST /{lang}/admin/providers/{id}/activation", 404),
          Map.entry("POST /{lang}/admin/providers/{id}/pause", 404),
          Map.entry("GET /{lang}/admin/providers/{id}/deletion", 404),
          Map.entry("POST /{lang}/admin/providers/{id}/deletion", 404),
          Map.entry("GET /{lang}/admin/desk", 404),
          Map.entry("GET /{lang}/admin/desk/{id}", 404),
          Map.entry("POST /{lang}/admin/desk/{id}/adoption", 404),
          Map.entry("POST /{lang}/admin/desk/{id}/release", 404),
          Map.entry("POST /{lang}/admin/desk/{id}/seen", 404),
          Map.entry("POST /{lang}/console/jobs/{id}/keeping", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/jobs/{id}/release", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/jobs/{id}/receipt.json", TO_SIGN_IN),
          Map.entry("GET /{lang}/console/jobs/{id}/shares", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/jobs/{id}/shares", TO_SIGN_IN),
          Map.entry("POST /{lang}/console/jobs/{id}/shares/{share}/revocation", TO_SIGN_IN),
          Map.entry("GET /{lang}/s/{token}", 404),
          Map.entry("GET /{lang}/s/{token}/video", 404),
          Map.entry("HEAD /{lang}/s/{token}/video", 404),
          Map.entry("GET /media/{id}", 404),
          Map.entry("HEAD /media/{id}", 404));

  private static final List<String> HEADERS =
      List.of(
          "Content-Security-Policy",
          "X-Content-Type-Options",
          "Referrer-Policy",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy",
          "Permissions-Policy",
          "X-Request-Id");

  @Inject Studio studio;

  @Test
  void everyRouteHasAVerdict() {
    assertEquals(new TreeSet<>(VERDICTS.keySet()), RouteTable.pages());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void strangersGetWhatTheTableSays(String language) {
    Map<String, Integer> got = new TreeMap<>();
    VERDICTS.forEach(
        (route, verdict) -> {
          Response answer = call(new Browser(), route, language, "none");
          got.put(route, answer.statusCode());
          assertGuarded(route, answer);
          if (verdict == TO_SIGN_IN && route.contains("/console/")) {
            String location = answer.getHeader("Location");
            assertTrue(location.contains("/" + language + "/sign-in"), route + " " + location);
          }
        });
    assertEquals(new TreeMap<>(VERDICTS), got);
  }

  @Test
  void formsWithoutTheirTokenAreRefusedEverywhere() {
    Browser alice = studio.newcomer().browser();
    List<String> before = studio.dump();
    for (String route : VERDICTS.keySet()) {
      if (route.startsWith("POST /{lang}")) {
        Response answer = alice.request().formParam("prompt", "Sea").post(path(route, "en", "x"));
        boolean hidden = route.contains("/admin/");
        List<Integer> refused = hidden ? List.of(404) : List.of(400, 403);
        assertTrue(refused.contains(answer.statusCode()), route + answer.statusCode());
        assertGuarded(route, answer);
        Response foreign =
            alice
                .request()
                .header("Sec-Fetch-Site", "cross-site")
                .cookie(Browser.TOKEN, "t")
                .formParam(Browser.TOKEN, "t")
                .post(path(route, "en", "x"));
        assertEquals(hidden ? 404 : 403, foreign.statusCode(), route);
      }
    }
    assertEquals(before, studio.dump());
  }

  @Test
  void verbsThatNobodyOffersAreRefused() {
    for (String route : VERDICTS.keySet()) {
      for (String verb : List.of("PUT", "DELETE", "PATCH", "TRACE")) {
        Response answer =
            new Browser().request().contentType("").request(verb, path(route, "en", "none"));
        assertTrue(
            answer.statusCode() >= 400 && answer.statusCode() < 500,
            verb + route + answer.statusCode());
        assertGuarded(verb + " " + route, answer);
      }
    }
  }

  @Test
  void lookingChangesNothing() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "Sea");
    alice.browser().get("/en/console/jobs");
    List<String> before = studio.dump();
    for (String route : VERDICTS.keySet()) {
      if (route.startsWith("GET")) {
        for (String language : List.of("en", "zh-hans", "zh-hant")) {
          Response answer = call(alice.browser(), route, language, job);
          assertTrue(answer.statusCode() < 500, route);
          assertGuarded(route, answer);
        }
      }
    }
    assertEquals(before, studio.dump());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/en/nothing",
        "/xx/models",
        "/en/models/none",
        "/en//models",
        "/%00",
        "/en/models/%00",
        "/en/models/%2e%2e%2fetc",
        "/en/models/..;/x",
        "/EN/models",
        "/en/setup/%00",
        "/en?q=%00",
        "/en/models?q=%00%ff",
        "/s/none.css",
        "/s/../application.properties",
        "/q/dev",
        "/en/models/sandbox-reel?from=%00",
        "/en/models/sandbox-reel?sample=%00",
        "/en/sign-in?carry=%00&return=%00",
        "/en/console/credits?kind=%00&before=%00"
      })
  void oddAddressesAreNoErrorOfOurs(String path) {
    Response answer = studio.newcomer().browser().get(path);
    assertTrue(answer.statusCode() < 500, path + " " + answer.statusCode());
    assertGuarded(path, answer);
    assertFalse(answer.body().asString().contains("Exception"), path);
  }

  private static void assertGuarded(String route, Response answer) {
    for (String header : HEADERS) {
      assertEquals(1, answer.getHeaders().getValues(header).size(), route + " lacks " + header);
    }
    assertEquals("nosniff", answer.getHeader("X-Content-Type-Options"));
    assertTrue(answer.getHeader("Content-Security-Policy").startsWith("default-src 'none'"), route);
    boolean page = String.valueOf(answer.getContentType()).startsWith("text/html");
    if (page && answer.statusCode() >= 400 && answer.body().asString().contains("code-no")) {
      assertTrue(answer.body().asString().contains(answer.getHeader("X-Request-Id")), route);
    }
  }

  private static Response call(Browser browser, String route, String language, String job) {
    String path = path(route, language, job);
    return switch (route.substring(0, route.indexOf(' '))) {
      case "POST" -> browser.post(path);
      case "HEAD" -> browser.request().head(path);
      default -> browser.get(path);
    };
  }

  private static String path(String route, String language, String job) {
    return route
        .substring(route.indexOf(' ') + 1)
        .replace("{lang}", language)
        .replace("{model}", "sandbox-reel")
        .replace("{token}", "none")
        .replace("{delivery}", "none")
        .replace("{share}", "none")
        .replace("{key}", "none")
        .replace("{id}", job);
  }
}
