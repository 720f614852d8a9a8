package org.modelsquare.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelsquare.snippets.Snippet;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;
import org.modelsquare.testing.Studio.Visitor;

/** The page of a job shows how a program would have ordered it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WhileYouWaitTest {

  @Inject Studio studio;

  @Test
  void theCallIsThereWhileTheJobRunsAndFoldedAfterwards() {
    Visitor alice = studio.newcomer();
    String job = studio.order(alice, "It's <steam> & \"tea\"");
    String path = "/en/console/jobs/" + job;
    String running = alice.browser().get(path).asString();
    assertTrue(running.contains("id=\"call\" open"), running);
    assertTrue(running.contains("$MODELSQUARE_API_KEY"));
    assertTrue(running.contains("/en/console/keys/new"));
    assertTrue(running.contains("/en/models/sandbox-reel/api"));
    studio.pass(Duration.ofSeconds(20));
    String ended = alice.browser().get(path).asString();
    assertTrue(ended.contains("id=\"call\"") && !ended.contains("id=\"call\" open"), ended);
  }

  @Test
  void theCallIsThisVeryRequest() {
    Visitor alice = studio.newcomer();
    var view = studio.job(studio.order(alice, "A kettle"));
    List<Snippet> programs = CallExtensions.programs(view, "https://square.example");
    assertEquals(
        List.of("curl", "python", "javascript", "java"),
        programs.stream().map(Snippet::id).toList());
    for (Snippet each : programs) {
      assertTrue(each.code().contains("https://square.example/v1/videos/generations"), each.code());
      assertTrue(each.code().contains("MODELSQUARE_API_KEY"));
      assertTrue(each.code().contains("A kettle"));
    }
    assertTrue(programs.get(0).code().contains(view.request()));
    assertFalse(programs.get(0).code().contains("msk_"));
  }
}
