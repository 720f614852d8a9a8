package org.modelsquare.launches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Language;
import org.modelsquare.core.Sql;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** Who waited is told once; what was held is run once, or not and told why. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LaunchesTest {

  /** Live from the start: to who waits for it, it has just been launched. */
  private static final String LIVE = "sandbox-reel";

  private static final String PLACEHOLDER = "kling-v3-fast";

  @Inject Studio studio;
  @Inject Launches launches;
  @Inject Subscriptions subscriptions;
  @Inject Drafts drafts;
  @Inject Notices notices;
  @Inject Catalog catalog;
  @Inject Sql sql;

  @Test
  void aPlaceholderTellsNobody() {
    Visitor alice = studio.newcomer();
    alice
        .browser()
        .post("/en/models/" + PLACEHOLDER + "/launch-subscription", "prompt", "tea", "_most", "8");
    assertTrue(subscriptions.has(alice.account(), PLACEHOLDER));
    assertEquals(Credits.of(8), subscriptions.limit(alice.account(), PLACEHOLDER).orElseThrow());
    launches.look();
    assertTrue(notices.of(alice.account()).isEmpty());
  }

  @Test
  void aLimitThatIsNoAmountLosesNothing() {
    Visitor alice = studio.newcomer();
    String page =
        alice
            .browser()
            .post(
                "/zh-hant/models/" + PLACEHOLDER + "/launch-subscription",
                "prompt",
                "tea on a tray",
                "_most",
                "eight")
            .then()
            .statusCode(422)
            .extract()
            .asString();
    assertTrue(page.contains("tea on a tray") && page.contains("value=\"eight\""), page);
    assertFalse(subscriptions.has(alice.account(), PLACEHOLDER));
  }

  @Test
  void anUnfinishedDraftIsKeptAndItsGapsAreNamed() {
    Visitor alice = studio.newcomer();
    alice.browser().post("/en/models/" + PLACEHOLDER + "/draft", "prompt", "", "duration", "99");
    String page = alice.browser().get("/en/models/" + PLACEHOLDER + "?saved=draft").asString();
    assertTrue(page.contains("id=\"sum-h\"") && page.contains("#f-duration"), page);
  }

  @Test
  void tellsOnceHoweverManyInstancesLook() {
    Visitor alice = studio.newcomer();
    subscriptions.add(alice.account(), LIVE, Language.EN, null);
    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(launches::look))
                .limit(4)
                .toArray(CompletableFuture[]::new))
        .join();
    launches.look();
    assertEquals(List.of("live"), kinds(alice));
    assertFalse(subscriptions.has(alice.account(), LIVE));
    assertTrue(page(alice, "zh-hant").contains("已推出"));
    alice.browser().post("/en/console/notices/reading");
    assertEquals(0, notices.unread(alice.account()));
  }

  @Test
  void runsTheHeldDraftOnce() {
    Visitor alice = ready(Credits.of(10));
    launches.look();
    launches.look();
    assertEquals(List.of("live", "run"), kinds(alice));
    assertEquals(1, jobs(alice));
    assertFalse(notices.of(alice.account()).stream().allMatch(each -> each.jobId().isEmpty()));
  }

  @Test
  void anInstanceThatDiedAfterOrderingIsFollowedByOneThatReports() {
    Visitor alice = ready(Credits.of(10));
    launches.look();
    sql.update(
        "update launch_subscription set run_outcome = null where account_id = ?", alice.account());
    launches.look();
    assertEquals(1, jobs(alice));
  }

  @Test
  void aPriceAboveTheLimitIsNotPaid() {
    Visitor alice = ready(new Credits(1));
    launches.look();
    assertEquals(List.of("live", "run_dear"), kinds(alice));
    assertEquals(0, jobs(alice));
  }

  @Test
  void aDraftFromAnotherDescriptorIsLookedAtFirst() {
    Visitor alice = ready(Credits.of(10));
    sql.update(
        """
        update draft set model_version = 'older',
          parameters = '{"prompt":"tea","duration":99,"gone":"x"}'
        where account_id = ?
        """,
        alice.account());
    launches.look();
    assertEquals(List.of("live", "run_unready"), kinds(alice));
    VideoModel model = catalog.find(LIVE).orElseThrow();
    DraftChange change = DraftChange.of(drafts.find(alice.account(), LIVE).orElseThrow(), model);
    assertEquals(List.of("prompt"), change.kept());
    assertEquals(List.of("duration"), change.changed());
    assertEquals(List.of("gone"), change.dropped());
    String page = alice.browser().get("/zh-hans/models/" + LIVE).asString();
    assertTrue(page.contains("id=\"moved-h\""), page);
    assertTrue(page.contains("tea"));
  }

  private Visitor ready(Credits limit) {
    Visitor alice = studio.newcomer();
    VideoModel model = catalog.find(LIVE).orElseThrow();
    var form = model.parameters().defaults().parameters().deepCopy().put("prompt", "tea");
    drafts.save(alice.account(), model, model.parameters().fromJson(form));
    subscriptions.add(alice.account(), LIVE, Language.EN, limit);
    return alice;
  }

  private List<String> kinds(Visitor who) {
    return notices.of(who.account()).stream().map(Notice::kind).sorted().toList();
  }

  private int jobs(Visitor who) {
    return sql.first(
            "select count(*) from job where account_id = ?", row -> row.getInt(1), who.account())
        .orElseThrow();
  }

  private static String page(Visitor who, String lang) {
    return who.browser().get("/" + lang + "/console/notices").asString();
  }
}
