package org.modelsquare.catalog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelsquare.testing.Browser;
import org.modelsquare.testing.PostgresResource;

/** One more descriptor file is one more model everywhere, with no other change. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(AddedModelTest.OneMoreFile.class)
class AddedModelTest {

  private static final String ID = "studio-loop";
  private static final String NAME = "Studio Loop";

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-hans", "zh-hant"})
  void isOnEveryPage(String lang) {
    String root = "/" + lang;
    assertShows(root + "/models", "href=\"" + root + "/models/" + ID + "\"");
    assertShows(root + "/models?q=studio+loop", NAME);
    assertShows(root + "/models.md", ID);
    assertShows(root + "/models/" + ID, NAME);
    assertShows(root + "/models/" + ID, "id=\"play-form\"");
    assertShows(root + "/models/" + ID, "0.55");
    assertShows(root + "/models/" + ID + "/api", ID);
    assertShows(root + "/models/" + ID + "/api.md", "0.55");
    assertShows(root + "/models/compare?m=" + ID, NAME);
    assertShows(root + "/models/" + ID, "/s/og/-." + lang + ".png");
  }

  @Test
  void isInTheDocumentsForPrograms() {
    assertShows("/llms.txt", ID);
    assertShows("/q/openapi", ID);
    assertShows("/sitemap.xml", "/en/models/" + ID);
  }

  private static void assertShows(String address, String text) {
    String page = new Browser().request().get(address).then().statusCode(200).extract().asString();
    assertTrue(page.contains(text), address + " lacks " + text);
  }

  /** A folder with one descriptor, which differs from a known one in id, name and price. */
  public static class OneMoreFile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      String file = "catalog/sandbox-reel.yaml";
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      try (InputStream known = Objects.requireNonNull(loader.getResourceAsStream(file))) {
        String text = new String(known.readAllBytes(), StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("catalog");
        Files.writeString(
            folder.resolve(ID + ".yaml"),
            text.replace("id: sandbox-reel", "id: " + ID)
                .replace("aliases: [sandbox]", "aliases: []")
                .replaceAll("(?m)^    name: .*$", "    name: " + NAME)
                .replace("per_second: \"0.4\"", "per_second: \"0.55\""));
        return Map.of("modelsquare.catalog.folder", folder.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
