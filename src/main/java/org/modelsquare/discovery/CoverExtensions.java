package org.modelsquare.discovery;

import io.quarkus.arc.Arc;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.modelsquare.catalog.CatalogMessages;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Language;
import org.modelsquare.web.Assets;
import org.modelsquare.web.Visit;

/** Names the picture that stands for a page where somebody shares its address (ogp.me). */
final class CoverExtensions {

  private CoverExtensions() {}

  /** The picture of the site. */
  @TemplateExtension
  static RawString picture(Visit visit) {
    return tags(Cover.ofSite(visit.language()), visit);
  }

  /** The picture of a model, or else of the site. */
  @TemplateExtension
  static RawString picture(VideoModel model, Visit visit) {
    return tags(Arc.container().instance(Covers.class).get().of(model, visit.language()), visit);
  }

  /** What the square says of models in that language. */
  static CatalogMessages words(Language language) {
    return MessageBundles.get(CatalogMessages.class, Localized.Literal.of(language.tag()));
  }

  private static RawString tags(Cover cover, Visit visit) {
    Assets assets = Arc.container().instance(Assets.class).get();
    String alt = cover.alt().replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    return new RawString(
        property("og:image", visit.origin() + assets.of(cover.file()))
            + property("og:image:type", "image/png")
            + property("og:image:width", String.valueOf(Cover.WIDTH))
            + property("og:image:height", String.valueOf(Cover.HEIGHT))
            + property("og:image:alt", alt)
            + "<meta name=\"twitter:card\" content=\"summary_large_image\">");
  }

  private static String property(String name, String content) {
    return "<meta property=\"" + name + "\" content=\"" + content + "\">\n";
  }
}
