package org.modelsquare.discovery;

import java.util.List;
import org.modelsquare.catalog.ModelFacts;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Language;
import org.modelsquare.core.Sha256;

/**
 * What is to be read on the picture that stands for a page where somebody shares its address. It
 * names neither a price nor this instance, because both are an operator's.
 *
 * @param file the picture, below the static files
 * @param title the large words
 * @param text what stands beneath them
 * @param facts short ones, in their order
 * @param ratios aspect ratios, which are drawn
 */
public record Cover(
    String file, String title, String text, List<String> facts, List<String> ratios) {

  public static final int WIDTH = 1200;
  public static final int HEIGHT = 630;

  private static final int DIGITS = 16;

  /** The picture of a model. */
  public static Cover of(VideoModel model, Language language) {
    ModelFacts facts = new ModelFacts(model);
    return new Cover(
        "og/" + model.id() + "." + language.path() + ".png",
        model.copy(language).name(),
        model.copy(language).tagline().replace("`", ""),
        List.of(
            model.vendor(),
            facts.lengths().isEmpty()
                ? ""
                : CoverExtensions.words(language).seconds(facts.lengths()),
            facts.resolutions()),
        facts.ratios());
  }

  /** The picture of all pages that have none of their own. */
  public static Cover ofSite(Language language) {
    String promise = CoverExtensions.words(language).promise();
    return new Cover("og/-." + language.path() + ".png", promise, "", List.of(), List.of());
  }

  /** By this one tells whether a picture shows what it should. */
  public String fingerprint() {
    String all = String.join("\n", title, text, String.join("|", facts), String.join("|", ratios));
    return Sha256.hex(all).substring(0, DIGITS);
  }

  /** For who does not see it. */
  public String alt() {
    return text.isEmpty() ? title : title + ": " + text;
  }
}
