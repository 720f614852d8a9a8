package org.modelsquare.providers.toapis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modelsquare.providers.AccessCheck;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.Studio;

/** The kit against the very API that this program serves: one instance as another's upstream. */
@QuarkusTest
class OwnContractTest {

  @Inject ApiHouse house;
  @Inject ToapisProvider kit;
  @Inject Studio studio;

  @TestHTTPResource("/v1")
  URI base;

  private ProviderAccess access;
  private final String reference = "job_" + UUID.randomUUID();

  @BeforeEach
  void arrive() {
    URI clean = URI.create("http://127.0.0.1:" + base.getPort() + "/v1");
    access = new ProviderAccess("pacc_1", clean, Map.of("api_key", house.holder().secret()));
  }

  @Test
  void anOrderIsMadeOnceHoweverOftenItIsSent() throws IOException {
    String id = submit("A bird.");
    assertEquals(id, submit("A bird."));
    assertEquals(Optional.of(id), kit.find(access, submission("A bird.")));
    assertInstanceOf(SubmitOutcome.Unknown.class, kit.submit(access, submission("A cat.")));
    assertEquals(new RemoteStatus.Queued(), kit.poll(access, id));
    kit.cancel(access, id);
    assertInstanceOf(RemoteStatus.Failed.class, kit.poll(access, id));
  }

  @Test
  void whatWasNeverOrderedIsNotFound() throws IOException {
    assertEquals(Optional.empty(), kit.find(access, submission("A bird.")));
    assertInstanceOf(RemoteStatus.Unavailable.class, kit.poll(access, "video_unknown"));
  }

  @Test
  void aVideoArrives() throws IOException {
    String id = submit("A bird.");
    RemoteStatus status = follow(id);
    RemoteVideo video = assertInstanceOf(RemoteStatus.Succeeded.class, status).video();
    // The instance calls itself by its public name; here it listens somewhere else.
    URI link = URI.create(video.location());
    String here = access.baseUrl().resolve(link.getRawPath() + "?" + link.getRawQuery()).toString();
    try (RemoteContent content = kit.open(access, new RemoteVideo(id, here))) {
      assertEquals("ftyp", new String(content.body().readNBytes(8), 4, 4, "US-ASCII"));
    }
  }

  @Test
  void aFailureArrivesAsOne() {
    RemoteStatus status = follow(submit("A bird. [lab: filtered]"));
    RemoteStatus.Failed failed = assertInstanceOf(RemoteStatus.Failed.class, status);
    assertTrue(failed.failure().detail().startsWith("content_policy_violation"));
  }

  @Test
  void refusalsArriveAsWhatTheyAre() {
    assertInstanceOf(AccessCheck.Works.class, kit.check(access));
    RemoteSubmission unknown = new RemoteSubmission(reference, "none", "t", "{}", null);
    assertInstanceOf(SubmitOutcome.Rejected.class, kit.submit(access, unknown));
    ProviderAccess stranger =
        new ProviderAccess("pacc_2", access.baseUrl(), Map.of("api_key", "sk-nobody"));
    assertInstanceOf(AccessCheck.Refused.class, kit.check(stranger));
    SubmitOutcome outcome = kit.submit(stranger, submission("A bird."));
    assertInstanceOf(SubmitOutcome.AccountRefused.class, outcome);
    assertNotEquals("", outcome.toString());
  }

  private RemoteStatus follow(String id) {
    studio.pass(Duration.ofMinutes(1));
    return kit.poll(access, id);
  }

  private String submit(String prompt) {
    SubmitOutcome outcome = kit.submit(access, submission(prompt));
    return assertInstanceOf(SubmitOutcome.Accepted.class, outcome).remoteId();
  }

  private RemoteSubmission submission(String prompt) {
    String parameters =
        "{\"prompt\":\"%s\",\"duration\":5,\"aspect_ratio\":\"16:9\",\"resolution\":\"720p\"}"
            .formatted(prompt);
    return new RemoteSubmission(reference, "sandbox-reel", "text_to_video", parameters, null);
  }
}
