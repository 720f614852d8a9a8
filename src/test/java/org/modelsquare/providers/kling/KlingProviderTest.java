package org.modelsquare.providers.kling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.providers.AccessCheck;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.testing.Fixtures;
import org.modelsquare.testing.ScriptedUpstream;
import org.modelsquare.testing.TestClock;
import org.modelsquare.testing.Turn;

/** Requests and answers as Kling's documentation shows them. */
@QuarkusTest
class KlingProviderTest {

  private static final String SECRET = "sk-of-the-pair";
  private static final String REFERENCE = "job_01KAPQ4Z6Y8RQX2M3V5T7W9ABC";
  private static final String TASK = "825388011530293312";

  private final Fixtures fixtures = new Fixtures("kling");
  private final ScriptedUpstream upstream = ScriptedUpstream.open();

  @Inject KlingProvider kit;
  @Inject TestClock clock;

  @AfterEach
  void close() {
    upstream.close();
  }

  @ParameterizedTest
  @CsvSource({
    "submit_text,kling-v3,text_to_video,text2video",
    "submit_image,kling-v3,image_to_video,image2video",
    "submit_omni,kling-v3-omni,reference_to_video,omni-video"
  })
  void aSubmissionIsSentAsDocumented(String name, String model, String mode, String family) {
    upstream.on("POST /v1/videos/" + family, fixtures.answer(200, "submit"));
    SubmitOutcome outcome = kit.submit(access(), submission(name, model, mode));
    assertEquals(new SubmitOutcome.Accepted(family + ":" + TASK), outcome);
    fixtures.assertRequest(name, upstream.received().get(0).body());
  }

  @Test
  void theTokenIsSignedAndShortLived() throws Exception {
    upstream.on("POST /v1/videos/text2video", fixtures.answer(200, "submit"));
    kit.submit(access(), submission("submit_text", "kling-v3", "text_to_video"));
    String bearer = upstream.received().get(0).header("authorization");
    assertTrue(bearer.startsWith("Bearer "));
    String[] parts = bearer.substring(7).split("\\.");
    assertEquals("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", decode(parts[0]));
    long now = clock.instant().getEpochSecond();
    assertEquals(
        "{\"iss\":\"ak-12345\",\"exp\":" + (now + 1800) + ",\"nbf\":" + (now - 5) + "}",
        decode(parts[1]));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] signature = mac.doFinal((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
    assertArrayEquals(signature, Base64.getUrlDecoder().decode(parts[2]));
  }

  @Test
  void aTaskIsFollowedToItsVideo() throws IOException {
    String route = "GET /v1/videos/text2video/" + TASK;
    upstream.on(
        route,
        fixtures.answer(200, "task_submitted"),
        fixtures.answer(200, "task_processing"),
        Turn.json(
            200, fixtures.read("task_succeed.json").replace("https://video.example", root())));
    String id = "text2video:" + TASK;
    assertInstanceOf(RemoteStatus.Queued.class, kit.poll(access(), id));
    assertEquals(new RemoteStatus.Running(null), kit.poll(access(), id));
    RemoteVideo video =
        assertInstanceOf(RemoteStatus.Succeeded.class, kit.poll(access(), id)).video();
    assertEquals(root() + "/1.mp4", video.location());
    upstream.on("GET /1.mp4", Turn.whole(200, "video/mp4", new byte[] {1, 2, 3}));
    try (RemoteContent content = kit.open(access(), video)) {
      assertArrayEquals(new byte[] {1, 2, 3}, content.body().readAllBytes());
    }
    assertEquals("", upstream.received("GET /1.mp4").get(0).header("authorization"));
  }

  @Test
  void aLostAnswerIsFoundByOurReference() throws IOException {
    RemoteSubmission lost = submission("submit_text", "kling-v3", "text_to_video");
    String route = "GET /v1/videos/text2video/" + REFERENCE;
    upstream.on(route, fixtures.answer(200, "task_processing"));
    assertEquals(Optional.of("text2video:" + TASK), kit.find(access(), lost));
    upstream.on(route, fixtures.answer(404, "not_found"));
    assertEquals(Optional.empty(), kit.find(access(), lost));
    upstream.on(route, Turn.json(404, "{}"));
    assertThrows(IOException.class, () -> kit.find(access(), lost));
    upstream.on(route, Turn.json(500, "{\"code\":5000}"));
    assertThrows(IOException.class, () -> kit.find(access(), lost));
    upstream.on(
        route, Turn.json(200, fixtures.read("task_processing.json").replace("job_", "jab_")));
    assertThrows(IOException.class, () -> kit.find(access(), lost));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kling-v3;reference_to_video;{\"reference_images\":[\"https://i/1\"]};reference_images",
        "kling-v3;text_to_video;{\"style\":\"x\"};style",
        "kling-v3;text_to_video;{\"video_list\":[{\"video_url\":\"https://v\"}]};video_list",
        "kling-v3-omni;text_to_video;{\"negative_prompt\":\"x\"};negative_prompt",
        "kling-v3;text_to_video;{\"mode\":\"std\",\"resolution\":\"1080p\"};resolution",
        "kling-v3;text_to_video;{\"duration\":\"5\"};duration",
        "kling-v3;image_to_video;{\"image_urls\":[\"a\",\"b\",\"c\"]};image_urls"
      })
  void whatCannotBeSentIsNamed(String model, String mode, String parameters, String name) {
    SubmitOutcome outcome =
        kit.submit(access(), new RemoteSubmission(REFERENCE, model, mode, parameters, null));
    String detail = assertInstanceOf(SubmitOutcome.Rejected.class, outcome).failure().detail();
    assertTrue(detail.contains(name), detail);
    assertTrue(upstream.received().isEmpty());
  }

  @Test
  void theListProvesTheKeyPair() {
    upstream.on(
        "GET /v1/videos/text2video",
        Turn.json(200, "{\"code\":0,\"data\":[]}"),
        Turn.json(401, "{\"code\":1002,\"message\":\"Authorization is invalid\"}"));
    assertInstanceOf(AccessCheck.Works.class, kit.check(access()));
    assertInstanceOf(AccessCheck.Refused.class, kit.check(access()));
    assertTrue(upstream.received().get(0).line().contains("pageNum=1&pageSize=1"));
  }

  private RemoteSubmission submission(String name, String model, String mode) {
    return new RemoteSubmission(
        REFERENCE,
        model,
        mode,
        fixtures.read(name + "-parameters.json"),
        URI.create("https://square.example/callbacks/t0k3n"));
  }

  private ProviderAccess access() {
    return new ProviderAccess(
        "pacc_1", upstream.url(""), Map.of("access_key", "ak-12345", "secret_key", SECRET));
  }

  private String root() {
    return upstream.url("").toString();
  }

  private static String decode(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
