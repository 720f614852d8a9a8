package org.modelsquare.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.http.HttpResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.videos.Video;
import com.openai.models.videos.VideoCreateParams;
import com.openai.models.videos.VideoListParams;
import com.openai.models.videos.VideoSeconds;
import com.openai.models.videos.VideoSize;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.ApiHouse.Holder;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;

/** The official Java SDK, with nothing changed but base URL and key. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OpenAiJavaTest {

  @Inject ApiHouse house;
  @Inject Studio studio;

  @Test
  void theSdkCreatesWatchesDownloadsAndDeletes() throws IOException {
    Holder alice = house.holder();
    OpenAIClient client = client(alice.secret());
    Video created =
        client
            .videos()
            .create(
                VideoCreateParams.builder()
                    .model("sandbox-reel")
                    .prompt("A lighthouse \"at dusk\", 海边的灯塔")
                    .seconds(VideoSeconds.of("3"))
                    .size(VideoSize.of("1280x720"))
                    .build());
    assertEquals(Video.Status.QUEUED, created.status());
    assertEquals("1280x720", created.size().asString());
    Video done = await(client, created.id());
    assertEquals(Video.Status.COMPLETED, done.status());
    assertEquals(100, done.progress());
    assertTrue(done.completedAt().isPresent());
    try (HttpResponse content = client.videos().downloadContent(created.id())) {
      byte[] bytes = content.body().readAllBytes();
      assertEquals("ftyp", new String(bytes, 4, 4, StandardCharsets.US_ASCII));
      assertEquals(List.of("video/mp4"), content.headers().values("Content-Type"));
    }
    List<Video> listed =
        client.videos().list(VideoListParams.builder().limit(1).build()).autoPager().stream()
            .toList();
    assertEquals(List.of(created.id()), listed.stream().map(Video::id).toList());
    assertTrue(client.videos().delete(created.id()).deleted());
    assertThrows(NotFoundException.class, () -> client.videos().retrieve(created.id()));
  }

  @Test
  void theSdkReadsOurErrors() {
    OpenAIClient client = client(house.holder().secret());
    BadRequestException wrong =
        assertThrows(
            BadRequestException.class,
            () ->
                client
                    .videos()
                    .create(
                        VideoCreateParams.builder()
                            .model("sandbox-reel")
                            .prompt("x")
                            .size(VideoSize.of("1x1"))
                            .build()));
    assertEquals("size", wrong.param().orElseThrow());
    assertEquals("invalid_request", wrong.code().orElseThrow());
    assertThrows(
        UnauthorizedException.class, () -> client("sk-wrong").videos().retrieve("video_1"));
  }

  private Video await(OpenAIClient client, String id) {
    for (int i = 0; i < 30; i++) {
      Video video = client.videos().retrieve(id);
      if (!video.status().equals(Video.Status.QUEUED)
          && !video.status().equals(Video.Status.IN_PROGRESS)) {
        return video;
      }
      studio.pass(Duration.ofSeconds(2));
    }
    throw new AssertionError("no end of " + id);
  }

  private static OpenAIClient client(String secret) {
    return OpenAIOkHttpClient.builder()
        .baseUrl("http://localhost:" + RestAssured.port + "/v1")
        .apiKey(secret)
        .maxRetries(0)
        .build();
  }
}
