package org.modelsquare.discovery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.web.Visit;

/** What a page is about, in the words of schema.org, as JSON-LD for a data block of the page. */
@TemplateExtension
final class SearchEngineExtensions {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SearchEngineExtensions() {}

  /** The site and how to search it. */
  static RawString structuredSite(Visit visit) {
    String home = visit.origin() + visit.root();
    ObjectNode site = thing("WebSite", visit.brand(), home);
    site.put("inLanguage", visit.language().tag());
    ObjectNode search = site.putObject("potentialAction");
    search.put("@type", "SearchAction");
    search.put("target", home + "/models?q={search_term_string}");
    search.put("query-input", "required name=search_term_string");
    return block(JSON.arrayNode().add(site));
  }

  /**
   * A model and its place on the site. Without an offer: a price there is in a currency of ISO
   * 4217, and credits are none.
   */
  static RawString structured(VideoModel model, Visit visit) {
    String models = visit.origin() + visit.root() + "/models";
    String here = models + "/" + model.id();
    String name = model.copy(visit.language()).name();
    ObjectNode trail = JSON.objectNode();
    trail.put("@type", "BreadcrumbList");
    ArrayNode steps = trail.putArray("itemListElement");
    steps.add(step(1, visit.brand(), models));
    steps.add(step(2, name, here));
    ObjectNode application = thing("SoftwareApplication", name, here);
    application.put("description", model.copy(visit.language()).tagline());
    application.put("applicationCategory", "MultimediaApplication");
    application.put("operatingSystem", "Web");
    application.put("inLanguage", visit.language().tag());
    return block(JSON.arrayNode().add(trail).add(application));
  }

  private static ObjectNode thing(String type, String name, String address) {
    return JSON.objectNode().put("@type", type).put("name", name).put("url", address);
  }

  private static ObjectNode step(int position, String name, String address) {
    ObjectNode step = JSON.objectNode().put("@type", "ListItem").put("position", position);
    return step.put("name", name).put("item", address);
  }

  /** Nothing in the texts may end the element that the block stands in. */
  private static RawString block(ArrayNode graph) {
    ObjectNode document = JSON.objectNode().put("@context", "https://schema.org");
    document.set("@graph", graph);
    return new RawString(document.toString().replace("<", "\\u003c").replace("&", "\\u0026"));
  }
}
