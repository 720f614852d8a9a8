package org.modelsquare.upstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.RemoteStatus.Unavailable;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.providers.SubmitOutcome.AccountRefused;
import org.modelsquare.providers.SubmitOutcome.Busy;
import org.modelsquare.providers.SubmitOutcome.Rejected;
import org.modelsquare.providers.SubmitOutcome.Unknown;
import org.modelsquare.providers.VideoProvider;
import org.modelsquare.testing.ScriptedUpstream;
import org.modelsquare.testing.Turn;

/**
 * What every kit must make of a provider that misbehaves, over real sockets. The kit has little
 * patience.
 */
public record KitTrials(VideoProvider kit, ProviderAccess access, ScriptedUpstream upstream) {

  private static final String ERROR = "{\"error\":{\"code\":\"x\",\"message\":\"no\"}}";
  private static final int LONGEST = 300;

  /** Answers to a submission, and what each proves. */
  public void submission(String route, RemoteSubmission submission) {
    for (Map.Entry<Turn, Class<?>> trial : submissions().entrySet()) {
      upstream.on(route, trial.getKey());
      int before = upstream.received(route).size();
      SubmitOutcome outcome = kit.submit(access, submission);
      assertInstanceOf(trial.getValue(), outcome);
      checkEvidence(outcome.toString());
      assertEquals(before + 1, upstream.received(route).size(), "a submission is sent once");
    }
    upstream.on(route, Turn.json(429, ERROR, "Retry-After: 7"));
    Busy busy = assertInstanceOf(Busy.class, kit.submit(access, submission));
    assertEquals(Duration.ofSeconds(7), busy.retryAfter());
  }

  /** Nobody is there at all. */
  public void nobodyThere(RemoteSubmission submission) {
    upstream.close();
    SubmitOutcome outcome = kit.submit(access, submission);
    assertInstanceOf(Busy.class, outcome, outcome.toString());
    Unavailable none = assertInstanceOf(Unavailable.class, kit.poll(access, "a1"));
    checkEvidence(none.evidence());
  }

  /** Answers to a question for a video, none of which says anything about it. */
  public void polling(String route, String remoteId) {
    Turn[] turns = {
      Turn.json(401, ERROR),
      Turn.json(404, ERROR),
      Turn.json(500, ERROR),
      Turn.html(200),
      Turn.html(502),
      Turn.json(200, "{\"id\":\"a\",\"id\":\"b\"}"),
      Turn.json(200, "{\"id\":" + "[".repeat(500) + "]".repeat(500) + "}"),
      Turn.json(200, "{}"),
      Turn.json(200, "{\"id\":\"another\",\"status\":\"completed\"}"),
      Turn.json(200, ""),
      Turn.redirect(307, upstream.url("/elsewhere")),
      Turn.reset(),
      Turn.truncated(200, "{\"id\""),
      Turn.drip(200),
      Turn.silence(),
      Turn.endless(200, "application/json"),
    };
    for (Turn turn : turns) {
      upstream.on(route, turn);
      Unavailable none = assertInstanceOf(Unavailable.class, kit.poll(access, remoteId));
      checkEvidence(none.evidence());
      assertNull(none.retryAfter(), none.evidence());
    }
    upstream.on(route, Turn.json(429, ERROR));
    Unavailable none = assertInstanceOf(Unavailable.class, kit.poll(access, remoteId));
    assertEquals(Duration.ofSeconds(5), none.retryAfter());
    upstream.on(route, Turn.json(503, ERROR, "Retry-After: 9"));
    none = assertInstanceOf(Unavailable.class, kit.poll(access, remoteId));
    assertEquals(Duration.ofSeconds(9), none.retryAfter());
    assertTrue(upstream.received("GET /elsewhere").isEmpty());
  }

  private Map<Turn, Class<?>> submissions() {
    Map<Turn, Class<?>> trials = new LinkedHashMap<>();
    for (int status : new int[] {400, 404, 413, 415, 422}) {
      trials.put(Turn.json(status, ERROR), Rejected.class);
    }
    for (int status : new int[] {401, 402, 403}) {
      trials.put(Turn.json(status, ERROR), AccountRefused.class);
    }
    trials.put(Turn.json(429, ERROR), Busy.class);
    trials.put(Turn.html(503), Busy.class);
    for (int status : new int[] {405, 408, 409, 500, 502, 504}) {
      trials.put(Turn.json(status, ERROR), Unknown.class);
    }
    trials.put(Turn.redirect(307, upstream.url("/elsewhere")), Unknown.class);
    trials.put(Turn.html(200), Unknown.class);
    trials.put(Turn.json(200, "{}"), Unknown.class);
    trials.put(Turn.json(200, "{\"id\":\"../../admin\"}"), Unknown.class);
    trials.put(Turn.json(200, "{\"id\":\"" + "a".repeat(201) + "\"}"), Unknown.class);
    trials.put(Turn.json(200, "{\"id\":\"a\",\"id\":\"b\"}"), Unknown.class);
    trials.put(Turn.endless(200, "application/json"), Unknown.class);
    trials.put(Turn.truncated(200, "{\"id\":\"a\"}"), Unknown.class);
    trials.put(Turn.reset(), Unknown.class);
    trials.put(Turn.silence(), Unknown.class);
    trials.put(Turn.drip(200), Unknown.class);
    trials.put(Turn.dripHead(), Unknown.class);
    return trials;
  }

  private void checkEvidence(String text) {
    for (String secret : access.credentials().values()) {
      assertFalse(text.contains(secret), text);
    }
    assertEquals(1, text.lines().count());
    assertTrue(text.length() <= LONGEST + 100, text);
  }
}
