package org.modelsquare.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** What somebody typed stays text on every page that shows it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EscapingTest {

  @Inject Studio studio;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</textarea><script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'><svg onload=alert(1)>",
        "\" autofocus onfocus=\"alert(1)",
        "' onmouseover='alert(1)",
        "<iframe src=javascript:alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<body onload=alert(1)>",
        "<svg><script>alert&#40;1&#41;</script></svg>",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
        "<!--><script>alert(1)</script-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<div hx-get=\"/en/sign-out\" hx-trigger=\"load\">x</div>",
        "{#include layout}<b>{inject:csrf.token}</b>{/include}",
        "</code></pre><form action=https://evil.example><button>x</button>",
        "<style>@import '//evil.example'</style>",
        "<meta http-equiv=refresh content=0;url=//evil.example>",
        "<base href=//evil.example>",
        "\u202e<b>oxt</b>\u2028<i>x</i>"
      })
  void isTextOnEveryPage(String payload) {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, payload);
    alice.browser().post("/en/models/kling-v3-fast/draft", "prompt", payload);
    assertShows(payload, alice, "/en/console/jobs/" + job);
    assertShows(payload, alice, "/en/console/jobs");
    assertShows(payload, alice, Studio.REEL + "?from=" + job);
    assertShows(payload, alice, "/en/models/kling-v3-fast");
    String wrong =
        alice
            .browser()
            .post(Studio.REEL + "/jobs", "prompt", payload, "duration", payload)
            .asString();
    assertEscaped(payload, wrong);
    assertEquals(payload, Html.area(wrong, "prompt"));
    String part = alice.browser().post(Studio.REEL + "/request", "prompt", payload).asString();
    assertEscaped(payload, part);
    assertEscaped(payload, alice.browser().get("/en/console/jobs/" + job + "/strip").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"%3Cscript%3Ealert(1)%3C/script%3E", "%22%20onfocus=%22alert(1)"})
  void whatStandsInTheAddressIsTextToo(String query) {
    Visitor alice = studio.newcomer();
    for (String path :
        new String[] {
          "/en/models?q=",
          "/en/models/cards?q=",
          "/en/models?mode=",
          "/en/models?vendor=",
          "/en/console/jobs?status=",
          "/en/console/jobs?model=",
          "/en/sign-up?return=/",
          "/en/models/sandbox-reel?saved=",
          "/en/console/credits?kind=",
          "/en/nothing?x="
        }) {
      String page = alice.browser().get(path + query).asString();
      assertFalse(page.contains("<script>alert"), path);
      assertFalse(page.contains("\" onfocus=\"alert"), path);
    }
  }

  private static void assertShows(String payload, Visitor visitor, String path) {
    String page = visitor.browser().get(path).asString();
    assertEscaped(payload, page);
    assertTrue(Html.text(page).contains(payload.strip()), path + " shows it as it was typed");
  }

  private static void assertEscaped(String payload, String page) {
    if (payload.matches("(?s).*[<>\"'&].*")) {
      assertFalse(page.contains(payload), payload);
    }
    assertFalse(page.contains("<script>alert"), payload);
    assertFalse(page.contains("evil.example>"), payload);
  }
}
