package org.modelsquare.guide;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.ModelAvailability;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Language;
import org.modelsquare.guide.prose.Document;
import org.modelsquare.guide.prose.MarkdownWriter;

/** The Markdown twins of the public pages. */
@Singleton
class Twins {

  /** The media type of the twins. */
  static final String MARKDOWN = "text/markdown;charset=UTF-8";

  private static final Pattern WITH_TWIN =
      Pattern.compile("^(/docs|/models|/models/[^/#]+|/models/[^/#]+/api)(#.*)?$");

  private final Catalog catalog;
  private final ModelAvailability availability;
  private final Guides guides;

  Twins(Catalog catalog, ModelAvailability availability, Guides guides) {
    this.catalog = catalog;
    this.availability = availability;
    this.guides = guides;
  }

  String overview(Language language) {
    return write(guides.overview(language), language);
  }

  String api(VideoModel model, Language language) {
    return write(guides.model(model, language), language);
  }

  String model(VideoModel model, Language language) {
    ModelSheet sheet = new ModelSheet(model, availability.of(model), new Words(language));
    return write(sheet.document(), language);
  }

  String models(Language language) {
    return write(new ModelList(catalog, availability, new Words(language)).document(), language);
  }

  private String write(Document document, Language language) {
    return MarkdownWriter.write(document, href -> address(href, language));
  }

  /** Pages that have a twin are linked to it, others to the page itself. */
  private String address(String href, Language language) {
    if (href.startsWith("/")) {
      return guides.origin() + href;
    }
    if (!href.startsWith("~")) {
      return href;
    }
    String path = WITH_TWIN.matcher(href.substring(1)).replaceFirst("$1.md");
    return guides.origin() + "/" + language.path() + path;
  }
}
