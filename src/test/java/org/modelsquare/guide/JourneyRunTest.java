package org.modelsquare.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.RequestBody;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.snippets.Journeys;
import org.modelsquare.snippets.Snippet;
import org.modelsquare.testing.ApiHouse;
import org.modelsquare.testing.PackagedServer;
import org.modelsquare.testing.PostgresResource;
import org.modelsquare.testing.Studio;

/** The programs of the guide, run as they are pasted: each comes home with a video. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(JourneyRunTest.KnownAddress.class)
class JourneyRunTest {

  private static final String PROMPT =
      "\"Rain\" on 'glass' $HOME `id` \\n \"\"\"three\"\"\" ''' $(x)\n雨中的紙船 🎬 </script> 100% @BODY@";
  private static final long PATIENCE_SECONDS = 90;
  private static final int PNG_OR_MP4_HEAD = 12;

  @Inject Studio studio;
  @Inject ApiHouse house;
  @Inject Catalog catalog;
  @Inject Guides guides;

  @ParameterizedTest
  @ValueSource(strings = {"curl", "python", "javascript", "java"})
  void comesHomeWithAVideo(String language, @TempDir Path folder)
      throws IOException, InterruptedException {
    Snippet program = program(language);
    List<String> command = command(language, folder, program.code());
    assumeTrue(isThere(command.get(0)), "no " + command.get(0) + " on this machine");
    ApiHouse.Holder holder = house.holder();
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("output").toFile());
    builder.environment().put("MODELSQUARE_API_KEY", holder.secret());
    // No encoding may be taken for granted.
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    try {
      attend(process);
    } finally {
      process.destroyForcibly();
    }
    String output = Files.readString(folder.resolve("output"), StandardCharsets.ISO_8859_1);
    assertEquals(0, process.exitValue(), output);
    assertTrue(output.strip().endsWith("video.mp4"), output);
    byte[] video = Files.readAllBytes(folder.resolve("video.mp4"));
    assertTrue(video.length > PNG_OR_MP4_HEAD, output);
    assertEquals("ftyp", new String(video, 4, 4, StandardCharsets.US_ASCII));
    assertEquals(PROMPT, prompt(output.lines().findFirst().orElseThrow().strip()));
    assertEquals(1, studio.jobCount(holder.visitor()));
  }

  /** Lets the engine work while the program waits. */
  private void attend(Process process) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!process.waitFor(200, TimeUnit.MILLISECONDS) && System.nanoTime() < end) {
      studio.pass(Duration.ofSeconds(4));
    }
  }

  private String prompt(String job) throws IOException {
    return new ObjectMapper().readTree(studio.job(job).request()).path("prompt").asText();
  }

  private Snippet program(String language) {
    VideoModel model = catalog.find("sandbox-reel").orElseThrow();
    var request = model.parameters().defaults().parameters().deepCopy();
    request.put("prompt", PROMPT).put("duration", 3);
    String body = RequestBody.of(model, model.parameters().fromJson(request));
    return Journeys.of(body, guides.origin() + "/v1", 1, "").stream()
        .filter(each -> each.id().equals(language))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> command(String language, Path folder, String code) {
    return switch (language) {
      case "curl" -> List.of("sh", file(folder, "video.sh", code));
      case "python" -> List.of("python3", file(folder, "video.py", code));
      case "javascript" -> List.of("node", file(folder, "video.mjs", code));
      default ->
          List.of(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              file(folder, "Video.java", code));
    };
  }

  private static String file(Path folder, String name, String code) {
    try {
      return Files.writeString(folder.resolve(name), code + "\n").toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isThere(String program) {
    return Files.isExecutable(Path.of(program))
        || Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** Links to videos hold the public address, so it must be the one at which the test listens. */
  public static final class KnownAddress implements QuarkusTestProfile {

    private static final int PORT = port();

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.http.test-port",
          String.valueOf(PORT),
          "modelsquare.public-url",
          "http://localhost:" + PORT);
    }

    private static int port() {
      try {
        return PackagedServer.freePort();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
