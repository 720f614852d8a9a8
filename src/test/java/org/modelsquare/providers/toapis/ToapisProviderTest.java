package org.modelsquare.providers.toapis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
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
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.testing.FixturePair;
import org.modelsquare.testing.ScriptedUpstream;
import org.modelsquare.testing.Turn;
import org.modelsquare.upstream.KitTrials;
import org.modelsquare.upstream.ShortTerms;
import org.modelsquare.upstream.Workshop;

/** The video generations contract against answers written from its documentation. */
@QuarkusTest
class ToapisProviderTest {

  private static final String REFERENCE = "job_01K8SGYNNNVBQTXNR4MM964S7K";
  private static final String ID = "video_01K8SGYNNNVBQTXNR4MM964S7K";
  private static final String SUBMIT = "POST /v1/videos/generations";
  private static final String POLL = "GET /v1/videos/generations/" + ID;

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
  void anOrderIsSentAndAccepted() {
    FixturePair pair = FixturePair.of("toapis", "submit").script(upstream);
    SubmitOutcome outcome = patient(false).submit(access, submission(null));
    assertEquals(new SubmitOutcome.Accepted(ID), outcome);
    pair.assertAsked(upstream);
  }

  @Test
  void aCallbackIsAskedForOnlyWhereItIsSetUp() {
    FixturePair.of("toapis", "submit").script(upstream);
    URI callback = URI.create("https://square.example/callbacks/abc");
    patient(false).submit(access, submission(callback));
    assertTrue(!upstream.received().get(0).body().contains("callback_url"));
    FixturePair pair = FixturePair.of("toapis", "submit-with-callback").script(upstream);
    patient(true).submit(access, submission(callback));
    pair.assertAsked(upstream);
  }

  @Test
  void whatTheContractKeepsForItselfIsNoParameter() {
    for (String parameters : new String[] {"{\"callback_url\":\"x\"}", "[]", "{"}) {
      RemoteSubmission odd = new RemoteSubmission(REFERENCE, "m", "t", parameters, null);
      assertInstanceOf(SubmitOutcome.Rejected.class, patient(false).submit(access, odd));
    }
    assertEquals(0, upstream.received().size());
  }

  @ParameterizedTest
  @CsvSource({
    "422,content_policy_violation,CONTENT_POLICY",
    "400,content_policy_violation,CONTENT_POLICY",
    "404,model_not_found,INVALID_REQUEST",
    "409,task_deleted,PROVIDER_ERROR"
  })
  void aRefusalHasAKind(int status, String code, Kind kind) {
    upstream.on(SUBMIT, Turn.json(status, "{\"error\":{\"code\":\"" + code + "\"}}"));
    SubmitOutcome outcome = patient(false).submit(access, submission(null));
    assertEquals(kind, assertInstanceOf(SubmitOutcome.Rejected.class, outcome).failure().kind());
  }

  @Test
  void whatIsNotTheOrdersFaultIsNotSaidToBe() {
    upstream.on(
        SUBMIT,
        Turn.json(422, "{\"error\":{\"code\":\"idempotency_key_reused\"}}"),
        Turn.json(409, "{\"error\":{\"code\":\"idempotency_in_progress\"}}"),
        Turn.json(200, "{\"id\":\"video_1\",\"client_business_id\":\"another\"}"),
        Turn.json(429, "{\"error\":{\"code\":\"spend_limit_exceeded\"}}"),
        Turn.json(400, "{\"error\":{\"code\":\"webhook_not_configured\"}}"),
        Turn.html(404));
    ToapisProvider kit = patient(false);
    for (int i = 0; i < 3; i++) {
      assertInstanceOf(SubmitOutcome.Unknown.class, kit.submit(access, submission(null)));
    }
    for (int i = 0; i < 3; i++) {
      assertInstanceOf(SubmitOutcome.AccountRefused.class, kit.submit(access, submission(null)));
    }
  }

  @Test
  void aTaskIsFollowedToItsEnd() {
    ToapisProvider kit = patient(false);
    assertEquals(new RemoteStatus.Queued(), poll(kit, "poll-queued"));
    assertEquals(new RemoteStatus.Running(65), poll(kit, "poll-running"));
    String url = "https://files.toapis.com/sora/x.mp4";
    assertEquals(new RemoteStatus.Succeeded(new RemoteVideo(ID, url)), poll(kit, "poll-completed"));
    assertEquals(
        new RemoteStatus.Failed(
            new RemoteFailure(Kind.PROVIDER_ERROR, "generation_failed: It broke.")),
        poll(kit, "poll-failed"));
    assertEquals(
        Kind.CONTENT_POLICY,
        assertInstanceOf(RemoteStatus.Failed.class, poll(kit, "poll-filtered")).failure().kind());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'status':'completed'",
        "'status':'completed','result':{'data':[]}",
        "'status':'completed','result':{'data':[{'url':'javascript:alert(1)'}]}",
        "'status':'completed','result':{'data':[{'url':'/relative.mp4'}]}",
        "'status':'dreaming'",
        "'state':'completed'"
      })
  void whatSaysNothingUsableIsNoEnd(String fields) {
    upstream.on(POLL, Turn.json(200, ("{'id':'" + ID + "'," + fields + "}").replace('\'', '"')));
    assertInstanceOf(RemoteStatus.Unavailable.class, patient(false).poll(access, ID));
  }

  @Test
  void anOrderIsFoundByOurReference() throws IOException {
    FixturePair found = FixturePair.of("toapis", "find").script(upstream);
    assertEquals(Optional.of(ID), patient(false).find(access, submission(null)));
    found.assertAsked(upstream);
    FixturePair.of("toapis", "find-nothing").script(upstream);
    assertEquals(Optional.empty(), patient(false).find(access, submission(null)));
    String route = "GET /v1/videos/generations/" + REFERENCE;
    for (Turn turn :
        new Turn[] {
          Turn.html(404),
          Turn.json(500, "{}"),
          Turn.html(200),
          Turn.reset(),
          Turn.json(200, "{\"id\":\"video_1\",\"client_business_id\":\"another\"}")
        }) {
      upstream.on(route, turn);
      assertThrows(IOException.class, () -> patient(false).find(access, submission(null)));
    }
  }

  @Test
  void aTaskIsCalledOff() {
    FixturePair pair = FixturePair.of("toapis", "cancel").script(upstream);
    patient(false).cancel(access, ID);
    pair.assertAsked(upstream);
    assertThrows(IllegalArgumentException.class, () -> patient(false).cancel(access, "../../x"));
  }

  @Test
  void aKeyIsChecked() {
    FixturePair pair = FixturePair.of("toapis", "balance").script(upstream);
    assertEquals(new AccessCheck.Works("1234.5 credits"), patient(false).check(access));
    pair.assertAsked(upstream);
    upstream.on(
        "GET /v1/balance",
        Turn.json(200, "{\"success\":false,\"message\":\"no\"}"),
        Turn.json(401, "{}"),
        Turn.html(200),
        Turn.json(500, "{}"),
        Turn.json(403, "{\"error\":{\"code\":\"scope_missing\"}}"));
    ToapisProvider kit = patient(false);
    assertInstanceOf(AccessCheck.Refused.class, kit.check(access));
    assertInstanceOf(AccessCheck.Refused.class, kit.check(access));
    assertInstanceOf(AccessCheck.Unreachable.class, kit.check(access));
    assertInstanceOf(AccessCheck.Unreachable.class, kit.check(access));
    assertInstanceOf(AccessCheck.Works.class, kit.check(access));
  }

  @Test
  void aVideoIsFetchedWithoutTheKeyAndNotFromOneOwnNetwork() throws IOException {
    upstream.on("GET /media/1", Turn.whole(200, "video/mp4", new byte[] {1, 2, 3}));
    RemoteVideo video = new RemoteVideo(ID, upstream.url("/media/1").toString());
    try (RemoteContent content = patient(false).open(access, video)) {
      assertEquals(3, content.body().readAllBytes().length);
    }
    assertEquals("", upstream.received().get(0).header("authorization"));
    RemoteVideo inside = new RemoteVideo(ID, "https://10.0.0.1/v.mp4");
    assertThrows(OutboundRefused.class, () -> patient(false).open(access, inside));
  }

  @Test
  void itPutsUpWithEverything() {
    KitTrials trials = new KitTrials(kit(ShortTerms.impatient(), false), access, upstream);
    trials.submission(SUBMIT, submission(null));
    trials.polling(POLL, ID);
    trials.nobodyThere(submission(null));
  }

  private RemoteStatus poll(ToapisProvider kit, String fixture) {
    FixturePair pair = FixturePair.of("toapis", fixture).script(upstream);
    RemoteStatus status = kit.poll(access, ID);
    pair.assertAsked(upstream);
    return status;
  }

  private ToapisProvider patient(boolean callbacks) {
    return kit(ShortTerms.patient(), callbacks);
  }

  private ToapisProvider kit(ShortTerms terms, boolean callbacks) {
    if (workshop == null) {
      workshop = new Workshop(terms, vertx);
    }
    return new ToapisProvider(workshop.clients(), workshop.download(), () -> callbacks);
  }

  private static RemoteSubmission submission(URI callback) {
    String parameters = "{\"prompt\":\"A bird. 鸟\",\"duration\":5,\"aspect_ratio\":\"16:9\"}";
    return new RemoteSubmission(REFERENCE, "kling-v3", "text_to_video", parameters, callback);
  }
}
