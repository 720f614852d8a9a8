package org.modelsquare.providers.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteFailure.Kind;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.RemoteVideoGone;
import org.modelsquare.providers.SubmitOutcome;

class SandboxProviderTest {

  private final Lab lab = new Lab();

  @Test
  void queuesRunsAndSucceeds() {
    String id = lab.accepted(Lab.reel("A boat."));
    assertInstanceOf(RemoteStatus.Queued.class, lab.poll(id, 999));
    int progress = -1;
    long millis = 3000;
    while (lab.poll(id, millis) instanceof RemoteStatus.Running running) {
      int reached = running.progress() == null ? -1 : running.progress();
      assertTrue(reached >= progress && reached <= 100, "progress " + reached);
      progress = reached;
      millis += 100;
    }
    assertTrue(progress > 90, "the last progress was " + progress);
    assertInstanceOf(RemoteStatus.Succeeded.class, lab.poll(id, millis));
    assertInstanceOf(RemoteStatus.Succeeded.class, lab.poll(id, 1L << 40));
  }

  @ParameterizedTest
  @CsvSource({"3, 720, 5, 8", "5, 720, 5, 8", "15, 1080, 9, 12"})
  void longAndLargeClipsTakeLonger(int seconds, int lines, int least, int most) {
    for (int i = 0; i < 100; i++) {
      SandboxWork work =
          new SandboxWork(Lab.ulid(i * 7919L), Scenario.SUCCEED, seconds, lines, 16, 9, 1);
      Timeline timeline = new Timeline(work, 1);
      long millis = timeline.endsAt().toEpochMilli() - Lab.START.toEpochMilli();
      assertTrue(millis >= least * 1000L && millis <= most * 1000L, millis + " ms");
    }
  }

  @Test
  void timeRunsFasterWhereConfigured() {
    Lab fast = new Lab(1000);
    String id = fast.accepted(Lab.lab("slow"));
    assertInstanceOf(RemoteStatus.Queued.class, fast.provider.poll(Lab.ACCESS, id));
    assertInstanceOf(RemoteStatus.Succeeded.class, fast.poll(id, 62));
    assertThrows(IllegalArgumentException.class, () -> new Lab(0));
  }

  @Test
  void theSameReferenceIsTheSameWork() {
    String first = lab.accepted(Lab.reel("A boat."));
    assertEquals(first, lab.after(9000).accepted(Lab.reel("A boat.")));
    assertEquals(first, new Lab().accepted(Lab.reel("A boat.")), "on any instance");
    String other = "video_" + Lab.ulid(78);
    assertNotEquals(first, lab.accepted(Lab.order(other, "reel", "{\"prompt\": \"A boat.\"}")));
  }

  @Test
  void theVideoIsAsOrderedAndAnnounced() throws IOException {
    RemoteSubmission upright =
        Lab.order(
            Lab.REFERENCE,
            "reel",
            "{\"prompt\":\"x\",\"duration\":3,\"aspect_ratio\":\"9:16\",\"resolution\":\"720p\"}");
    RemoteVideo video = lab.finished(lab.accepted(upright));
    byte[] bytes = read(video);
    assertArrayEquals(bytes, read(video), "each time the same");
    Mp4Facts facts = Mp4Facts.of(bytes);
    assertEquals(720, facts.width());
    assertEquals(1280, facts.height());
    assertEquals(3000, facts.millis());
  }

  @Test
  void promptAndSeedChooseTheScene() throws IOException {
    byte[] boat = draw("A boat.", null);
    byte[] tree = draw("A tree.", null);
    byte[] seven = draw("A boat.", 7);
    byte[] again = draw("A boat.", 7);
    assertFalse(Arrays.equals(boat, tree));
    assertFalse(Arrays.equals(boat, seven));
    assertArrayEquals(seven, again);
  }

  private byte[] draw(String prompt, @Nullable Integer seed) throws IOException {
    String parameters = "{\"prompt\":\"%s\",\"duration\":1,\"seed\":%s}".formatted(prompt, seed);
    RemoteSubmission order = Lab.order(Lab.REFERENCE, "reel", parameters);
    return read(lab.finished(lab.accepted(order)));
  }

  private byte[] read(RemoteVideo video) throws IOException {
    try (RemoteContent content = lab.provider.open(Lab.ACCESS, video)) {
      byte[] bytes = content.body().readAllBytes();
      assertEquals(content.length(), bytes.length);
      return bytes;
    }
  }

  @Test
  void nothingCanBeReadBeforeTheEnd() {
    String id = lab.accepted(Lab.reel("A boat."));
    IOException early =
        assertThrows(
            IOException.class, () -> lab.provider.open(Lab.ACCESS, new RemoteVideo(id, "")));
    assertFalse(early instanceof RemoteVideoGone);
  }

  @Test
  void unknownIdsAreRefused() {
    var failed =
        assertInstanceOf(RemoteStatus.Failed.class, lab.provider.poll(Lab.ACCESS, "task-42"));
    assertEquals(Kind.PROVIDER_ERROR, failed.failure().kind());
    assertTrue(failed.failure().detail().contains("unknown id"));
    assertThrows(
        RemoteVideoGone.class, () -> lab.provider.open(Lab.ACCESS, new RemoteVideo("task-42", "")));
    lab.provider.cancel(Lab.ACCESS, "task-42");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reel | {\"prompt\": \"[lab: dance]\"}",
        "lab  | {\"prompt\": \"x\", \"scenario\": \"dance\"}",
        "reel | {\"prompt\": \"x\", \"duration\": 999}",
        "reel | {\"prompt\": \"x\", \"aspect_ratio\": \"wide\"}",
        "reel | {\"prompt\": \"x\", \"resolution\": \"huge\"}",
        "reel | nonsense",
        "opus | {\"prompt\": \"x\"}"
      })
  void whatCannotBeMadeIsRejected(String model, String parameters) throws IOException {
    RemoteSubmission submission = Lab.order(Lab.REFERENCE, model, parameters);
    var rejected =
        assertInstanceOf(SubmitOutcome.Rejected.class, lab.provider.submit(Lab.ACCESS, submission));
    assertEquals(Kind.INVALID_REQUEST, rejected.failure().kind());
    assertEquals(Optional.empty(), lab.provider.find(Lab.ACCESS, submission));
  }

  @Test
  void aReferenceNeedsItsUlid() {
    RemoteSubmission submission = Lab.order("video_1", "reel", "{}");
    assertInstanceOf(SubmitOutcome.Rejected.class, lab.provider.submit(Lab.ACCESS, submission));
  }

  @Test
  void itCanBeSwitchedOff() {
    Callbacks none = new Callbacks(hint -> {}, new ScheduledThreadPoolExecutor(1), lab);
    assertTrue(lab.provider.isBuiltIn());
    assertFalse(new SandboxProvider(Lab.settings(false, 1), none, lab).isBuiltIn());
  }
}
