package org.modelsquare.providers.ark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
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
import org.modelsquare.testing.Turn;

/** Requests and answers as Ark's documentation shows them. */
@QuarkusTest
class ArkProviderTest {

  private static final String TASKS = "/api/v3/contents/generations/tasks";
  private static final String TASK = "cgt-20260514183217-t8rzv";
  private static final String MODEL = "doubao-seedance-2-0-260128";

  private final Fixtures fixtures = new Fixtures("ark");
  private final ScriptedUpstream upstream = ScriptedUpstream.open();

  @Inject ArkProvider kit;

  @AfterEach
  void close() {
    upstream.close();
  }

  @ParameterizedTest
  @CsvSource({
    "submit_text,text_to_video",
    "submit_frames,image_to_video",
    "submit_references,reference_to_video"
  })
  void aSubmissionIsSentAsDocumented(String name, String mode) {
    upstream.on("POST " + TASKS, fixtures.answer(200, "submit"));
    RemoteSubmission submission =
        new RemoteSubmission(
            "job_01",
            MODEL,
            mode,
            fixtures.read(name + "-parameters.json"),
            URI.create("https://square.example/callbacks/t0k3n"));
    assertEquals(new SubmitOutcome.Accepted(TASK), kit.submit(access(), submission));
    fixtures.assertRequest(name, upstream.received().get(0).body());
    assertEquals("Bearer ark-key-1", upstream.received().get(0).header("authorization"));
  }

  @Test
  void aTaskIsFollowedToItsVideo() throws IOException {
    upstream.on(
        "GET " + TASKS + "/" + TASK,
        fixtures.answer(200, "task_queued"),
        fixtures.answer(200, "task_running"),
        Turn.json(
            200, fixtures.read("task_succeeded.json").replace("https://video.example", root())));
    assertInstanceOf(RemoteStatus.Queued.class, kit.poll(access(), TASK));
    assertEquals(new RemoteStatus.Running(null), kit.poll(access(), TASK));
    RemoteVideo video =
        assertInstanceOf(RemoteStatus.Succeeded.class, kit.poll(access(), TASK)).video();
    upstream.on("GET /1.mp4", Turn.whole(200, "video/mp4", new byte[] {1, 2, 3}));
    try (RemoteContent content = kit.open(access(), video)) {
      assertArrayEquals(new byte[] {1, 2, 3}, content.body().readAllBytes());
    }
    assertEquals("", upstream.received("GET /1.mp4").get(0).header("authorization"));
  }

  @Test
  void onlyAQueuedTaskIsCancelled() {
    upstream.on("DELETE " + TASKS + "/" + TASK, Turn.json(200, "{}"));
    for (String other : new String[] {"task_running", "task_succeeded", "task_failed"}) {
      upstream.on("GET " + TASKS + "/" + TASK, fixtures.answer(200, other));
      kit.cancel(access(), TASK);
    }
    assertTrue(upstream.received("DELETE " + TASKS + "/" + TASK).isEmpty());
    upstream.on("GET " + TASKS + "/" + TASK, fixtures.answer(200, "task_queued"));
    kit.cancel(access(), TASK);
    assertEquals(1, upstream.received("DELETE " + TASKS + "/" + TASK).size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"negative_prompt\":\"x\"};negative_prompt",
        "{\"image_urls\":[\"a\",\"b\",\"c\"]};image_urls",
        "{\"image_with_roles\":[{\"url\":\"a\",\"role\":\"odd\"}]};image_with_roles",
        "{\"video_with_roles\":[{\"url\":\"a\",\"role\":\"odd\"}]};video_with_roles",
        "{\"audio\":true,\"generate_audio\":false};audio",
        "{\"service_tier\":\"flex\"};service_tier"
      })
  void whatCannotBeSentIsNamed(String parameters, String name) {
    SubmitOutcome outcome =
        kit.submit(
            access(), new RemoteSubmission("job_01", MODEL, "image_to_video", parameters, null));
    String detail = assertInstanceOf(SubmitOutcome.Rejected.class, outcome).failure().detail();
    assertTrue(detail.contains(name), detail);
    assertTrue(upstream.received().isEmpty());
  }

  @Test
  void aLostAnswerCannotBeAskedFor() {
    RemoteSubmission lost = new RemoteSubmission("job_01", MODEL, "text_to_video", "{}", null);
    assertThrows(IOException.class, () -> kit.find(access(), lost));
    assertTrue(upstream.received().isEmpty());
  }

  @Test
  void theListProvesTheKey() {
    upstream.on(
        "GET " + TASKS,
        Turn.json(200, "{\"items\":[],\"total\":0}"),
        Turn.json(401, "{\"error\":{\"code\":\"AuthenticationError\"}}"));
    assertInstanceOf(AccessCheck.Works.class, kit.check(access()));
    assertInstanceOf(AccessCheck.Refused.class, kit.check(access()));
    assertTrue(upstream.received().get(0).line().contains("page_num=1&page_size=1"));
  }

  private ProviderAccess access() {
    return new ProviderAccess("pacc_1", upstream.url("/api/v3"), Map.of("api_key", "ark-key-1"));
  }

  private String root() {
    return upstream.url("").toString();
  }
}
