package org.modelsquare.providers.google;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.providers.AccessCheck;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.testing.Fixtures;
import org.modelsquare.testing.ScriptedUpstream;
import org.modelsquare.testing.Turn;

/** Requests and answers as Google's documentation shows them. */
@QuarkusTest
class GoogleProviderTest {

  private static final String VEO = "veo-3.1-generate-preview";
  private static final String OMNI = "gemini-omni-1.1-flash";
  private static final String OPERATION = "models/" + VEO + "/operations/abc123";
  private static final String INTERACTION = "interactions/v1_ChdfX2Zvbw";
  private static final String PREDICT = "POST /v1beta/models/" + VEO + ":predictLongRunning";
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13
  };

  private final Fixtures fixtures = new Fixtures("google");
  private final ScriptedUpstream upstream = ScriptedUpstream.open();

  @Inject GoogleProvider kit;

  @AfterEach
  void close() {
    upstream.close();
  }

  @ParameterizedTest
  @CsvSource({
    "veo_text,text_to_video",
    "veo_frames,image_to_video",
    "veo_references,reference_to_video"
  })
  void veoIsAskedAsDocumented(String name, String mode) {
    pictures();
    upstream.on(PREDICT, fixtures.answer(200, "veo_submit"));
    SubmitOutcome outcome = kit.submit(access(), submission(name, VEO, mode));
    assertEquals(new SubmitOutcome.Accepted(OPERATION), outcome);
    fixtures.assertRequest(name, upstream.received(PREDICT).get(0).body());
    assertEquals("google-key-1", upstream.received(PREDICT).get(0).header("x-goog-api-key"));
  }

  @ParameterizedTest
  @CsvSource({"omni_text,text_to_video", "omni_image,image_to_video"})
  void omniIsAskedAsDocumented(String name, String mode) {
    pictures();
    upstream.on("POST /v1beta/interactions", fixtures.answer(200, "omni_submit"));
    SubmitOutcome outcome = kit.submit(access(), submission(name, OMNI, mode));
    assertEquals(new SubmitOutcome.Accepted(INTERACTION), outcome);
    fixtures.assertRequest(name, upstream.received("POST /v1beta/interactions").get(0).body());
  }

  @Test
  void anOperationIsFollowedToItsVideo() throws IOException {
    upstream.on(
        "GET /v1beta/" + OPERATION,
        fixtures.answer(200, "veo_running"),
        Turn.json(200, fixtures.read("veo_done.json").replace("https://google.example", root())));
    assertEquals(new RemoteStatus.Running(null), kit.poll(access(), OPERATION));
    RemoteVideo video = succeeded(kit.poll(access(), OPERATION));
    upstream.on("GET /v1beta/files/xyz:download", Turn.redirect(302, root() + "/bytes"));
    upstream.on("GET /bytes", Turn.whole(200, "video/mp4", new byte[] {1, 2, 3}));
    try (RemoteContent content = kit.open(access(), video)) {
      assertArrayEquals(new byte[] {1, 2, 3}, content.body().readAllBytes());
    }
    assertEquals(
        "google-key-1",
        upstream.received("GET /v1beta/files/xyz:download").get(0).header("x-goog-api-key"));
  }

  @Test
  void aFilteredVideoIsAgainstThePolicy() {
    upstream.on("GET /v1beta/" + OPERATION, fixtures.answer(200, "veo_filtered"));
    RemoteStatus.Failed failed =
        assertInstanceOf(RemoteStatus.Failed.class, kit.poll(access(), OPERATION));
    assertEquals(Kind.CONTENT_POLICY, failed.failure().kind());
    assertTrue(failed.failure().detail().contains("58061214"));
  }

  @Test
  void anInteractionIsFollowedToItsVideo() throws IOException {
    upstream.on(
        "GET /v1beta/" + INTERACTION,
        fixtures.answer(200, "omni_submit"),
        Turn.json(
            200, fixtures.read("omni_completed.json").replace("https://google.example", root())));
    assertEquals(new RemoteStatus.Running(null), kit.poll(access(), INTERACTION));
    RemoteVideo video = succeeded(kit.poll(access(), INTERACTION));
    assertEquals(root() + "/v1beta/files/xyz:download?alt=media", video.location());
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 3 << 20})
  void aVideoInsideTheAnswerIsUnpacked(int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    String data = Base64.getEncoder().encodeToString(bytes);
    upstream.on(
        "GET /v1beta/" + INTERACTION,
        Turn.json(200, fixtures.read("omni_inline.json").replace("AAAA", data)));
    RemoteVideo video = succeeded(kit.poll(access(), INTERACTION));
    try (RemoteContent content = kit.open(access(), video)) {
      assertEquals(size, content.length());
      assertArrayEquals(bytes, content.body().readAllBytes());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "veo-3.1-generate-preview;{\"seed\":1};seed",
        "veo-3.1-generate-preview;{\"generate_audio\":false};generate_audio",
        "veo-3.1-generate-preview;{\"enable_gif\":true,\"image_urls\":[\"https://x/1\"]};enable_gif",
        "gemini-omni-1.1-flash;{\"negative_prompt\":\"x\"};negative_prompt",
        "imagen-4;{};model"
      })
  void whatCannotBeSentIsNamed(String model, String parameters, String name) {
    SubmitOutcome outcome =
        kit.submit(access(), new RemoteSubmission("job_01", model, "x", parameters, null));
    String detail = assertInstanceOf(SubmitOutcome.Rejected.class, outcome).failure().detail();
    assertTrue(detail.contains(name), detail);
    assertTrue(upstream.received().isEmpty());
  }

  @Test
  void aPictureThatIsNoneIsNamedAndOneThatIsLateIsWaitedFor() {
    RemoteSubmission submission = submission("veo_frames", VEO, "image_to_video");
    upstream.on("GET /first.png", Turn.html(200));
    assertInstanceOf(SubmitOutcome.Rejected.class, kit.submit(access(), submission));
    upstream.on("GET /first.png", Turn.json(404, "{}"));
    assertInstanceOf(SubmitOutcome.Rejected.class, kit.submit(access(), submission));
    upstream.on("GET /first.png", Turn.json(503, "{}"));
    assertInstanceOf(SubmitOutcome.Busy.class, kit.submit(access(), submission));
    assertTrue(upstream.received(PREDICT).isEmpty());
  }

  @Test
  void onlyInteractionsAreCancelled() {
    upstream.on("POST /v1beta/" + INTERACTION + "/cancel", Turn.json(200, "{}"));
    kit.cancel(access(), OPERATION);
    kit.cancel(access(), INTERACTION);
    assertEquals(1, upstream.received().size());
  }

  @Test
  void aLostAnswerCannotBeAskedFor() {
    assertThrows(
        IOException.class, () -> kit.find(access(), submission("veo_text", VEO, "text_to_video")));
  }

  @Test
  void theModelsProveTheKey() {
    upstream.on(
        "GET /v1beta/models",
        Turn.json(200, "{\"models\":[]}"),
        Turn.json(400, "{\"error\":{\"details\":[{\"reason\":\"API_KEY_INVALID\"}]}}"));
    assertInstanceOf(AccessCheck.Works.class, kit.check(access()));
    assertInstanceOf(AccessCheck.Refused.class, kit.check(access()));
  }

  private void pictures() {
    upstream.on("GET /first.png", Turn.whole(200, "image/png", PNG));
    upstream.on("GET /last.png", Turn.whole(200, "image/png", PNG));
  }

  private static RemoteVideo succeeded(RemoteStatus status) {
    return assertInstanceOf(RemoteStatus.Succeeded.class, status).video();
  }

  private RemoteSubmission submission(String name, String model, String mode) {
    String parameters =
        fixtures.read(name + "-parameters.json").replace("https://files.example", root());
    return new RemoteSubmission("job_01", model, mode, parameters, null);
  }

  private ProviderAccess access() {
    return new ProviderAccess("pacc_1", upstream.url(""), Map.of("api_key", "google-key-1"));
  }

  private String root() {
    return upstream.url("").toString();
  }
}
