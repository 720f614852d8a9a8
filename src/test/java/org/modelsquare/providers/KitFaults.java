package org.modelsquare.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.testing.ScriptedUpstream;
import org.modelsquare.testing.Turn;
import org.modelsquare.upstream.TestClients;
import org.modelsquare.upstream.UpstreamClients;
import org.modelsquare.upstream.VideoDownload;

/** What every kit makes of an upstream that answers badly, late or not at all. */
public abstract class KitFaults {

  protected static final String SECRET = "a-very-secret-credential";

  private static final String MANY_BRACKETS = "{\"a\":" + "[".repeat(10_000);

  protected final ScriptedUpstream upstream = ScriptedUpstream.open();

  @Inject protected Vertx vertx;
  @Inject protected Clock clock;
  @Inject protected VideoDownload download;

  protected VideoProvider kit() {
    return kit(TestClients.patient(vertx, clock));
  }

  private VideoProvider impatient() {
    return kit(TestClients.impatient(vertx, clock));
  }

  protected abstract VideoProvider kit(UpstreamClients clients);

  protected abstract ProviderAccess access(URI root);

  protected abstract RemoteSubmission submission();

  protected abstract String submitRoute();

  protected abstract String remoteId();

  protected abstract String pollRoute();

  /** A status answer that is right but for a word that nobody knows. */
  protected abstract String strangeStatus();

  /** A status answer that reports success and leaves out the video. */
  protected abstract String emptySuccess();

  /** An answer to a submission whose id must not be used. */
  protected abstract String badId();

  protected SubmitOutcome submit(Turn turn) {
    return submit(kit(), turn);
  }

  private SubmitOutcome submit(VideoProvider kit, Turn turn) {
    upstream.on(submitRoute(), turn);
    SubmitOutcome outcome = kit.submit(access(upstream.url("")), submission());
    assertEquals(1, upstream.received(submitRoute()).size(), "sent once: " + outcome);
    assertFalse(outcome.toString().contains(SECRET));
    return outcome;
  }

  protected RemoteStatus poll(Turn turn) {
    return poll(kit(), turn);
  }

  private RemoteStatus poll(VideoProvider kit, Turn turn) {
    upstream.on(pollRoute(), turn);
    RemoteStatus status = kit.poll(access(upstream.url("")), remoteId());
    assertFalse(upstream.received(pollRoute()).isEmpty(), status.toString());
    assertFalse(status.toString().contains(SECRET));
    return status;
  }

  protected void assertUnavailable(RemoteStatus status) {
    RemoteStatus.Unavailable unavailable = assertInstanceOf(RemoteStatus.Unavailable.class, status);
    assertTrue(unavailable.evidence().length() <= 300 && !unavailable.evidence().isBlank());
  }

  @AfterEach
  void closeUpstream() {
    upstream.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 413, 415, 422})
  void aRefusalIsFinal(int status) {
    SubmitOutcome.Rejected rejected =
        assertInstanceOf(SubmitOutcome.Rejected.class, submit(Turn.json(status, "{}")));
    assertEquals(Kind.INVALID_REQUEST, rejected.failure().kind());
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 402, 403})
  void anAccountIsRefused(int status) {
    Turn turn = Turn.json(status, "{\"m\":\"wrong " + SECRET + "\"}");
    assertInstanceOf(SubmitOutcome.AccountRefused.class, submit(turn));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void aBusyProviderSaysHowLong(int status) {
    SubmitOutcome outcome = submit(Turn.json(status, "{}", "Retry-After: 7"));
    assertEquals(
        Duration.ofSeconds(7), assertInstanceOf(SubmitOutcome.Busy.class, outcome).retryAfter());
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 409, 500, 502, 504})
  void otherStatusesProveNothing(int status) {
    assertUnknown(submit(Turn.json(status, "{}")));
  }

  @Test
  void answersThatCannotBeReadProveNothing() {
    assertUnknown(submit(Turn.html(200)));
  }

  @Test
  void halfAnAnswerProvesNothing() {
    assertUnknown(submit(Turn.truncated(200, "{\"id\":")));
  }

  @Test
  void malformedJsonProvesNothing() {
    assertUnknown(submit(Turn.json(200, MANY_BRACKETS)));
  }

  @Test
  void aBrokenLineProvesNothing() {
    assertUnknown(submit(Turn.reset()));
  }

  @Test
  void silenceProvesNothing() {
    assertUnknown(submit(impatient(), Turn.silence()));
  }

  @Test
  void anIdThatIsNoneProvesNothing() {
    assertUnknown(submit(Turn.json(200, badId())));
  }

  @Test
  void aClosedDoorProvesThatNothingWasSent() throws IOException {
    URI closed = closed();
    assertInstanceOf(SubmitOutcome.Busy.class, kit().submit(access(closed), submission()));
    assertUnavailable(kit().poll(access(closed), remoteId()));
    AccessCheck check = kit().check(access(closed));
    assertFalse(check instanceof AccessCheck.Works, check.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 404, 500, 503})
  void aPollThatFailsSaysNothingAboutTheVideo(int status) {
    assertUnavailable(poll(Turn.json(status, "{}")));
  }

  @Test
  void aPollThatComesTooOftenWaits() {
    assertUnavailable(poll(Turn.json(429, "{}", "Retry-After: 9")));
    RemoteStatus.Unavailable told = (RemoteStatus.Unavailable) poll(Turn.json(429, "{}"));
    assertNotNull(told.retryAfter());
  }

  @Test
  void nonsenseIsAskedForAgain() {
    assertUnavailable(poll(Turn.html(200)));
    assertUnavailable(poll(Turn.json(200, "{\"a\":1,\"a\":2}")));
    assertUnavailable(poll(Turn.json(200, MANY_BRACKETS)));
    assertUnavailable(poll(Turn.json(200, "[]")));
    assertUnavailable(poll(Turn.reset()));
    assertUnavailable(poll(Turn.endless(200, "application/json")));
    assertUnavailable(poll(impatient(), Turn.drip(200)));
  }

  @Test
  void anUnknownWordIsAskedForAgain() {
    assertUnavailable(poll(Turn.json(200, strangeStatus())));
  }

  @Test
  void successWithoutAVideoIsAskedForAgain() {
    assertUnavailable(poll(Turn.json(200, emptySuccess())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "a/../b", "é", "a?b=c", "text2video:../x", "-x", "x y"})
  void aStrangeIdIsNeverAskedFor(String id) {
    assertUnavailable(kit().poll(access(upstream.url("")), id));
    kit().cancel(access(upstream.url("")), id);
    assertTrue(upstream.received().isEmpty());
  }

  @Test
  void onlyTheWebIsOpened() {
    for (String url : new String[] {"javascript:alert(1)", "http://10.0.0.1/v.mp4", "nonsense"}) {
      RemoteVideo video = new RemoteVideo(remoteId(), url);
      assertThrows(IOException.class, () -> kit().open(access(upstream.url("")), video));
    }
  }

  private static void assertUnknown(SubmitOutcome outcome) {
    assertInstanceOf(SubmitOutcome.Unknown.class, outcome);
  }

  private static URI closed() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }
  }
}
