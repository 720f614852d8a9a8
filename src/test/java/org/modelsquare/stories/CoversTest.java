package org.modelsquare.stories;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Language;
import org.modelsquare.discovery.Cover;

/**
 * The pictures that stand for pages are drawn anew by {@code -Dcovers.draw=true} and committed;
 * each other run asks whether they still show what they should.
 */
@QuarkusTest
class CoversTest {

  private static final boolean DRAW = Boolean.getBoolean("covers.draw");
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path FOLDER = RESOURCES.resolve("META-INF/resources/s");
  private static final Path INDEX = RESOURCES.resolve("discovery/covers.txt");
  private static final int MOST_BYTES = 40_000;
  private static final int MOST_IN_ALL = 1_500_000;
  private static final int WIDTH_AT = 16;
  private static final Pattern TAG = Pattern.compile("property=\"og:image\" content=\"([^\"]+)\"");

  @Inject Catalog catalog;

  @Test
  void eachPictureShowsWhatItsPageSays() throws IOException {
    if (DRAW) {
      draw();
    }
    Map<String, String> wanted = new TreeMap<>();
    covers().forEach(each -> wanted.put(each.file(), each.fingerprint()));
    List<String> lines =
        wanted.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList();
    assertEquals(
        String.join("\n", lines),
        String.join("\n", Files.readAllLines(INDEX)),
        "draw them anew: ./mvnw test -Dtest=CoversTest -Dcovers.draw=true");
    try (Stream<Path> files = Files.list(FOLDER.resolve("og"))) {
      assertEquals(
          List.copyOf(wanted.keySet()),
          files.map(each -> "og/" + each.getFileName()).sorted().toList());
    }
  }

  @Test
  void theyAreOfTheSizeThatTheTagsTellAndLight() throws IOException {
    long all = 0;
    for (Cover cover : covers()) {
      byte[] bytes = Files.readAllBytes(FOLDER.resolve(cover.file()));
      assertEquals(Cover.WIDTH, ByteBuffer.wrap(bytes).getInt(WIDTH_AT), cover.file());
      assertEquals(Cover.HEIGHT, ByteBuffer.wrap(bytes).getInt(WIDTH_AT + 4), cover.file());
      assertTrue(bytes.length <= MOST_BYTES, cover.file() + " " + bytes.length);
      all += bytes.length;
    }
    assertTrue(all <= MOST_IN_ALL, "all together " + all);
  }

  @Test
  void eachModelsPageLeadsToItsPicture() {
    for (VideoModel model : catalog.all()) {
      for (Language language : Language.values()) {
        String address = address("/" + language.path() + "/models/" + model.id());
        assertTrue(address.contains(model.id() + "." + language.path()), address);
        assertFound(address);
      }
    }
  }

  @Test
  void otherPagesLeadToThePictureOfTheSite() {
    for (String page :
        List.of("/en", "/zh-hans/docs", "/zh-hant/pricing", "/en/models/sandbox-reel/api")) {
      String address = address(page);
      assertTrue(address.contains("/og/-."), address);
      assertFound(address);
    }
  }

  private static String address(String page) {
    String html = given().get(page).asString();
    Matcher tag = TAG.matcher(html);
    assertTrue(tag.find(), page);
    assertTrue(html.contains("property=\"og:image:width\" content=\"1200\""), page);
    assertTrue(html.contains("property=\"og:image:height\" content=\"630\""), page);
    assertTrue(html.contains("property=\"og:image:alt\" content=\""), page);
    assertTrue(html.contains("name=\"twitter:card\" content=\"summary_large_image\""), page);
    return tag.group(1);
  }

  private static void assertFound(String address) {
    given()
        .get(address.replaceFirst("^[a-z]+://[^/]+", ""))
        .then()
        .statusCode(200)
        .contentType("image/png");
  }

  private List<Cover> covers() {
    List<Cover> covers = new ArrayList<>();
    for (Language language : Language.values()) {
      covers.addAll(covers(language));
    }
    return covers;
  }

  /** Outside of any request, as words are otherwise those of the visitor's language. */
  private List<Cover> covers(Language language) {
    List<Cover> covers = new ArrayList<>();
    Thread aside =
        new Thread(
            () -> {
              covers.add(Cover.ofSite(language));
              catalog.all().forEach(each -> covers.add(Cover.of(each, language)));
            });
    aside.start();
    try {
      aside.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertEquals(catalog.all().size() + 1, covers.size());
    return covers;
  }

  private void draw() throws IOException {
    Files.createDirectories(FOLDER.resolve("og"));
    Files.createDirectories(INDEX.getParent());
    Map<String, String> drawn = new TreeMap<>();
    try (CoverDrawing drawing = new CoverDrawing()) {
      for (Language language : Language.values()) {
        for (Cover cover : covers(language)) {
          Files.write(FOLDER.resolve(cover.file()), drawing.draw(cover, language));
          drawn.put(cover.file(), cover.fingerprint());
        }
      }
    }
    Files.write(
        INDEX,
        drawn.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList());
  }
}
