package org.modelsquare.providers.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.outbound.OutboundRefused;
import org.modelsquare.providers.AccessCheck;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteFailure;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.RemoteVideoGone;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.testing.FixturePair;
import org.modelsquare.testing.ScriptedUpstream;
import org.modelsquare.testing.Turn;
import org.modelsquare.upstream.KitTrials;
import org.modelsquare.upstream.ShortTerms;
import org.modelsquare.upstream.Workshop;

/** An API of the shape of OpenAI's videos, with answers written from its SDK. */
@QuarkusTest
class OpenAiProviderTest {

  private static final String ID = "video_68d7512d07848190b3e45da0ecbebcde004da08e1e0678d5";
  private static final String SUBMIT = "POST /v1/videos";
  private static final String POLL = "GET /v1/videos/" + ID;
  private static final String CONTENT = POLL + "/content";
  private static final String ORDER =
      "'prompt':'A bird. 鸟','duration':8,'aspect_ratio':'16:9','resolution':'720p'";

  private final ScriptedUpstream upstream = ScriptedUpstream.open();
  private final ProviderAccess access =
      new ProviderAccess("pacc_1", upstream.url("/v1"), Map.of("api_key", "key-for-the-tests"));

  @Inject Vertx vertx;

  private Workshop workshop;

  @AfterEach
  void close() {
    upstream.close();
    if (workshop != null) {
      workshop.close();
    }
  }

  @Test
  void anOrderIsTranslatedAndAccepted() {
    FixturePair pair = FixturePair.of("openai", "create").script(upstream);
    assertEquals(new SubmitOutcome.Accepted(ID), patient().submit(access, submission(ORDER)));
    pair.assertAsked(upstream);
    pair = FixturePair.of("openai", "create-with-image").script(upstream);
    patient()
        .submit(access, submission(ORDER + ",'image_urls':['https://square.example/u/1.png?s=2']"));
    pair.assertAsked(upstream);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'seed':1",
        "'negative_prompt':'x'",
        "'duration':'8'",
        "'duration':1.5",
        "'aspect_ratio':'16:9'",
        "'resolution':'720p'",
        "'aspect_ratio':'auto','resolution':'720p'",
        "'aspect_ratio':'16:9','resolution':'fine'",
        "'size':'large'",
        "'size':'1280x720','resolution':'720p'",
        "'image_urls':['https://a.example/1','https://a.example/2']",
        "'image_urls':['data:image/png;base64,AA']",
        "'image':'https://a.example/1','images':['https://a.example/2']"
      })
  void whatHasNoCounterpartIsRefusedByName(String parameters) {
    SubmitOutcome outcome = patient().submit(access, submission(parameters));
    RemoteFailure failure = assertInstanceOf(SubmitOutcome.Rejected.class, outcome).failure();
    assertEquals(Kind.INVALID_REQUEST, failure.kind());
    assertTrue(failure.detail().startsWith("openai does not take "), failure.detail());
    assertEquals(0, upstream.received().size());
  }

  @ParameterizedTest
  @CsvSource({
    "16:9,1080p,1920x1080",
    "9:16,720P,720x1280",
    "1:1,720p,720x720",
    "21:9,720p,1680x720",
    "4:3,480p,640x480",
    "16:9,4k,3840x2160"
  })
  void ratioAndResolutionMakeASize(String ratio, String resolution, String size) {
    assertEquals(size, FrameSize.of(ratio, resolution).orElseThrow());
  }

  @Test
  void aVideoIsFollowedToItsEnd() {
    OpenAiProvider kit = patient();
    assertEquals(new RemoteStatus.Queued(), poll(kit, "poll-queued"));
    assertEquals(new RemoteStatus.Running(33), poll(kit, "poll-running"));
    assertEquals(
        new RemoteStatus.Succeeded(new RemoteVideo(ID, "content")), poll(kit, "poll-completed"));
    assertEquals(
        new RemoteStatus.Failed(
            new RemoteFailure(Kind.PROVIDER_ERROR, "video_generation_failed: It broke.")),
        poll(kit, "poll-failed"));
    assertEquals(
        Kind.CONTENT_POLICY,
        assertInstanceOf(RemoteStatus.Failed.class, poll(kit, "poll-filtered")).failure().kind());
    upstream.on(POLL, Turn.json(200, "{\"id\":\"" + ID + "\",\"status\":\"dreaming\"}"));
    assertInstanceOf(RemoteStatus.Unavailable.class, kit.poll(access, ID));
  }

  @Test
  void itsOwnHintSaysWhenToAskAgain() {
    upstream.on(POLL, Turn.json(500, "{}", "openai-poll-after-ms: 2500"));
    RemoteStatus status = patient().poll(access, ID);
    assertEquals(
        Duration.ofMillis(2500),
        assertInstanceOf(RemoteStatus.Unavailable.class, status).retryAfter());
  }

  @Test
  void aRefusalIsUnderstoodByItsCode() {
    upstream.on(
        SUBMIT,
        Turn.json(400, "{\"error\":{\"code\":\"moderation_blocked\"}}"),
        Turn.json(429, "{\"error\":{\"code\":\"insufficient_quota\"}}"),
        Turn.html(404));
    OpenAiProvider kit = patient();
    SubmitOutcome outcome = kit.submit(access, submission(ORDER));
    assertEquals(
        Kind.CONTENT_POLICY,
        assertInstanceOf(SubmitOutcome.Rejected.class, outcome).failure().kind());
    outcome = kit.submit(access, submission(ORDER));
    assertInstanceOf(SubmitOutcome.AccountRefused.class, outcome);
    outcome = kit.submit(access, submission(ORDER));
    assertInstanceOf(SubmitOutcome.AccountRefused.class, outcome);
  }

  @Test
  void theBytesComeWithTheKeyAndElsewhereWithoutIt() throws IOException {
    upstream.on(CONTENT, Turn.whole(200, "video/mp4", new byte[] {1, 2, 3}));
    RemoteVideo video = new RemoteVideo(ID, "content");
    try (RemoteContent content = patient().open(access, video)) {
      assertEquals(3, content.body().readAllBytes().length);
    }
    assertEquals(
        "Bearer key-for-the-tests", upstream.received(CONTENT).get(0).header("authorization"));
    upstream.on(CONTENT, Turn.redirect(302, "https://127.0.0.1/v.mp4"));
    assertThrows(OutboundRefused.class, () -> patient().open(access, video));
    upstream.on(CONTENT, Turn.json(404, "{}"));
    assertThrows(RemoteVideoGone.class, () -> patient().open(access, video));
    RemoteVideo odd = new RemoteVideo("a/../../b", "content");
    assertThrows(IllegalArgumentException.class, () -> patient().open(access, odd));
  }

  @Test
  void aVideoIsDeleted() {
    FixturePair pair = FixturePair.of("openai", "delete").script(upstream);
    patient().cancel(access, ID);
    pair.assertAsked(upstream);
  }

  @Test
  void aKeyIsChecked() {
    FixturePair pair = FixturePair.of("openai", "models").script(upstream);
    assertInstanceOf(AccessCheck.Works.class, patient().check(access));
    pair.assertAsked(upstream);
    upstream.on("GET /v1/models", Turn.json(401, "{}"), Turn.html(200), Turn.json(500, "{}"));
    assertInstanceOf(AccessCheck.Refused.class, patient().check(access));
    assertInstanceOf(AccessCheck.Unreachable.class, patient().check(access));
    assertInstanceOf(AccessCheck.Unreachable.class, patient().check(access));
  }

  @Test
  void itPutsUpWithEverything() {
    KitTrials trials = new KitTrials(kit(ShortTerms.impatient()), access, upstream);
    trials.submission(SUBMIT, submission(ORDER));
    trials.polling(POLL, ID);
    trials.nobodyThere(submission(ORDER));
  }

  private RemoteStatus poll(OpenAiProvider kit, String fixture) {
    FixturePair pair = FixturePair.of("openai", fixture).script(upstream);
    RemoteStatus status = kit.poll(access, ID);
    pair.assertAsked(upstream);
    return status;
  }

  private OpenAiProvider patient() {
    return kit(ShortTerms.patient());
  }

  private OpenAiProvider kit(ShortTerms terms) {
    if (workshop == null) {
      workshop = new Workshop(terms, vertx);
    }
    return new OpenAiProvider(workshop.clients(), workshop.download());
  }

  private static RemoteSubmission submission(String parameters) {
    String json = "{" + parameters.replace('\'', '"') + "}";
    return new RemoteSubmission(
        "job_01K8SGYNNNVBQTXNR4MM964S7K", "wan-2", "text_to_video", json, null);
  }
}
