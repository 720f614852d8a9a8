package org.modelsquare.discovery;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Language;

/**
 * The pictures that were drawn before the build, with what is to be read on each. A model that came
 * later, or whose words an operator has changed, is shown with the picture of the site.
 */
@Singleton
@Unremovable
class Covers {

  static final String INDEX = "discovery/covers.txt";

  private final Map<String, String> drawn = read();

  /** The picture of a model's page. */
  Cover of(VideoModel model, Language language) {
    Cover cover = Cover.of(model, language);
    return isDrawn(cover) ? cover : Cover.ofSite(language);
  }

  /** True if there is a picture that shows exactly this. */
  boolean isDrawn(Cover cover) {
    return cover.fingerprint().equals(drawn.get(cover.file()));
  }

  private static Map<String, String> read() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(INDEX)) {
      if (in == null) {
        return Map.of();
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.split(" ", 2))
          .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
