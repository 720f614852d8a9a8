package org.modelsquare.guide;

import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Language;
import org.modelsquare.guide.prose.Document;
import org.modelsquare.guide.prose.Inline;

/**
 * A page of the guide.
 *
 * @param document what it says
 * @param summary one sentence for search engines
 * @param model id of the model that it is about; empty for the overview
 * @param name the model's name
 * @param ribbon why what it describes cannot be called; empty if it can
 * @param words the words of the page's language
 */
public record GuidePage(
    Document document, String summary, String model, String name, String ribbon, Words words) {

  static GuidePage of(VideoModel model, Guides guides, Language language) {
    Words words = new Words(language);
    String name = model.copy(language).name();
    return new GuidePage(
        guides.model(model, language),
        words.of("meta_model").replace("{name}", name),
        model.id(),
        name,
        Guides.ribbon(model, words),
        words);
  }

  static GuidePage overview(Guides guides, Language language) {
    Words words = new Words(language);
    return new GuidePage(guides.overview(language), words.of("meta_docs"), "", "", "", words);
  }

  /** The title as plain text. */
  public String title() {
    StringBuilder title = new StringBuilder();
    Inline.parse(document.title()).forEach(each -> title.append(each.text()));
    return title.toString();
  }

  /** A word of the guide. */
  public String word(String key) {
    return words.of(key);
  }

  /** True for the page of one model. */
  public boolean isOfModel() {
    return !model.isEmpty();
  }
}
