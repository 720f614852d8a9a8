package org.modelsquare.design;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The stylesheet and the sprite as they are served, so that the component page cannot lag behind.
 */
@Singleton
class StyleSource {

  private static final Pattern COLOUR =
      Pattern.compile("(--[a-z0-9-]+): light-dark\\((#[0-9a-f]+), (#[0-9a-f]+)\\);");
  private static final Pattern RATIO = Pattern.compile("\\[data-ratio=\"([0-9x]+)\"] \\{ --w");
  private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([a-z0-9-]+)\"");

  List<Token> colours() {
    return found(COLOUR, "slate.css")
        .map(each -> new Token(each.group(1), each.group(2), each.group(3)))
        .toList();
  }

  /** The frames that the stylesheet can draw, such as {@code 16x9}. */
  List<String> ratios() {
    return found(RATIO, "slate.css").map(each -> each.group(1)).toList();
  }

  List<String> icons() {
    return found(SYMBOL, "icons.svg").map(each -> each.group(1)).toList();
  }

  private static Stream<MatchResult> found(Pattern pattern, String file) {
    return pattern.matcher(text(file)).results();
  }

  private static String text(String file) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream("META-INF/resources/s/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
