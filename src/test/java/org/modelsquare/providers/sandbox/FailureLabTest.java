package org.modelsquare.providers.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteHint;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.RemoteVideoGone;
import org.modelsquare.providers.SubmitOutcome;

class FailureLabTest {

  private final Lab lab = new Lab();

  @Test
  void slowTakesAboutAMinute() {
    String id = lab.accepted(Lab.lab("slow"));
    assertInstanceOf(RemoteStatus.Running.class, lab.poll(id, 50_000));
    assertInstanceOf(RemoteStatus.Succeeded.class, lab.poll(id, 65_000));
  }

  @Test
  void failBreaksDownHalfWay() {
    String id = lab.accepted(Lab.lab("fail"));
    assertInstanceOf(RemoteStatus.Running.class, lab.poll(id, 3100));
    assertEquals(Kind.PROVIDER_ERROR, failure(id));
  }

  @Test
  void filteredIsRefusedByThePolicy() {
    String id = lab.accepted(Lab.lab("filtered"));
    assertInstanceOf(RemoteStatus.Queued.class, lab.poll(id, 500));
    assertEquals(Kind.CONTENT_POLICY, failure(id));
  }

  private Kind failure(String id) {
    return assertInstanceOf(RemoteStatus.Failed.class, lab.poll(id, 20_000)).failure().kind();
  }

  @Test
  void aLostAnswerIsFoundAtOnce() throws IOException {
    RemoteSubmission submission = Lab.lab("answer_lost");
    assertInstanceOf(SubmitOutcome.Unknown.class, lab.provider.submit(Lab.ACCESS, submission));
    String id = lab.provider.find(Lab.ACCESS, submission).orElseThrow();
    assertNotNull(lab.finished(id));
  }

  @Test
  void aLateAnswerIsFoundOnlyAfterSomeSeconds() throws IOException {
    RemoteSubmission submission = Lab.lab("answer_late");
    assertInstanceOf(SubmitOutcome.Unknown.class, lab.provider.submit(Lab.ACCESS, submission));
    for (int millis : new int[] {0, 2000, 7999}) {
      lab.after(millis);
      assertThrows(
          IOException.class, () -> lab.provider.find(Lab.ACCESS, submission), "never empty");
    }
    String id = lab.after(8000).provider.find(Lab.ACCESS, submission).orElseThrow();
    assertNotNull(lab.finished(id));
  }

  @Test
  void whatNeverArrivedIsNotFoundAndMayBeSentAgain() throws IOException {
    RemoteSubmission submission = Lab.reel("[lab: not_arrived] A boat.");
    assertInstanceOf(SubmitOutcome.Unknown.class, lab.provider.submit(Lab.ACCESS, submission));
    assertEquals(Optional.empty(), lab.provider.find(Lab.ACCESS, submission));
    assertEquals(Optional.empty(), lab.after(60_000).provider.find(Lab.ACCESS, submission));
    assertNotNull(lab.finished(lab.accepted(submission)));
  }

  @Test
  void malformedAnswersRecover() {
    String id = lab.accepted(Lab.lab("malformed"));
    var nonsense = assertInstanceOf(RemoteStatus.Unavailable.class, lab.poll(id, 3100));
    assertTrue(nonsense.evidence().contains("cannot be read"));
    assertNotNull(lab.finished(id));
  }

  @Test
  void aMissingFileIsGoneForGood() {
    RemoteVideo video = lab.finished(lab.accepted(Lab.lab("url_missing")));
    assertFalse(video.location().isBlank());
    assertThrows(RemoteVideoGone.class, () -> lab.provider.open(Lab.ACCESS, video));
  }

  @Test
  void aTruncatedFileBreaksOffEachTime() throws IOException {
    RemoteVideo video = lab.finished(lab.accepted(Lab.lab("truncated")));
    for (int i = 0; i < 2; i++) {
      try (RemoteContent content = lab.provider.open(Lab.ACCESS, video)) {
        long read = content.body().readAllBytes().length;
        assertTrue(read > 0 && read < content.length(), read + " of " + content.length());
      }
    }
  }

  @Test
  void callbacksComeBeforeTheAnswerAndAfterTheEnd() {
    String id = lab.accepted(Lab.lab("duplicate_callbacks"));
    assertEquals(10, lab.hints.size());
    assertEquals(Set.of(new RemoteHint("sandbox", id)), Set.copyOf(lab.hints));
    assertEquals(9, lab.planned.size(), "one came before the answer");
    Duration last = lab.planned.stream().max(Duration::compareTo).orElseThrow();
    assertInstanceOf(RemoteStatus.Succeeded.class, lab.poll(id, last.toMillis() - 1500));
  }

  @Test
  void callbacksThatNobodyTakesHarmNothing() {
    Callbacks broken =
        new Callbacks(
            hint -> {
              throw new IllegalStateException("database is away");
            },
            new ScheduledThreadPoolExecutor(1),
            lab);
    SandboxProvider provider = new SandboxProvider(Lab.settings(true, 1), broken, lab);
    assertInstanceOf(
        SubmitOutcome.Accepted.class, provider.submit(Lab.ACCESS, Lab.lab("duplicate_callbacks")));
    broken.stop();
  }

  @Test
  void rateLimitsHoldForAWhile() throws IOException {
    RemoteSubmission submission = Lab.lab("rate_limited");
    var busy =
        assertInstanceOf(SubmitOutcome.Busy.class, lab.provider.submit(Lab.ACCESS, submission));
    assertEquals(Duration.ofSeconds(5), busy.retryAfter());
    assertEquals(Optional.empty(), lab.provider.find(Lab.ACCESS, submission));
    var soon =
        assertInstanceOf(
            SubmitOutcome.Busy.class, lab.after(4900).provider.submit(Lab.ACCESS, submission));
    assertEquals(Duration.ofSeconds(1), soon.retryAfter());
    String id = lab.after(5000).accepted(submission);
    assertEquals(Optional.of(id), lab.provider.find(Lab.ACCESS, submission));
    long refused = 0;
    for (int millis = 5000; millis < 13_000; millis += 100) {
      if (lab.poll(id, millis) instanceof RemoteStatus.Unavailable none) {
        assertEquals(Duration.ofSeconds(2), none.retryAfter());
        refused++;
      }
    }
    assertTrue(refused > 15, refused + " refused");
    assertNotNull(lab.finished(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[lab: fail]", "[LAB:Fail] A boat.", "A boat. [ lab : fail ]"})
  void anyPromptCanAskForAScenario(String prompt) {
    String id = lab.accepted(Lab.reel(prompt));
    assertEquals(Kind.PROVIDER_ERROR, failure(id));
  }

  @Test
  void onlyTheLabListensToTheParameter() {
    String parameters = "{\"prompt\": \"x\", \"scenario\": \"fail\"}";
    String id = lab.accepted(Lab.order(Lab.REFERENCE, "reel", parameters));
    assertNotNull(lab.finished(id));
  }

  @Test
  void aClockThatIsBehindClosesNothing() throws IOException {
    lab.after(-60_000);
    String id = lab.accepted(Lab.lab("succeed"));
    assertEquals(Optional.of(id), lab.provider.find(Lab.ACCESS, Lab.lab("succeed")));
    assertInstanceOf(RemoteStatus.Queued.class, lab.provider.poll(Lab.ACCESS, id));
    assertInstanceOf(
        SubmitOutcome.Unknown.class, lab.provider.submit(Lab.ACCESS, Lab.lab("answer_lost")));
    assertTrue(lab.provider.find(Lab.ACCESS, Lab.lab("answer_lost")).isPresent());
  }
}
