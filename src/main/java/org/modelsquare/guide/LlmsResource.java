package org.modelsquare.guide;

import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.core.Language;
import org.modelsquare.web.Brand;

/** What programs that read should know of this site, in the format of llmstxt.org. */
@Path("/llms.txt")
@PermitAll
public class LlmsResource {

  private final Catalog catalog;
  private final Guides guides;
  private final Brand brand;

  LlmsResource(Catalog catalog, Guides guides, Brand brand) {
    this.catalog = catalog;
    this.guides = guides;
    this.brand = brand;
  }

  @GET
  @Compressed
  @Produces(Twins.MARKDOWN)
  public String index() {
    String pages = guides.origin() + "/" + Language.EN.path();
    StringBuilder text = new StringBuilder();
    text.append("# ").append(brand.in(Language.EN)).append("\n\n");
    text.append("> A console and HTTP API for AI video models: submit a request, ask until it has");
    text.append(" ended, download the file. Failed requests cost nothing.\n\n");
    text.append("The API has two dialects: video generations, and the one of the OpenAI SDKs.\n");
    text.append("Base URL: ").append(guides.origin()).append("/v1\n\n## API\n\n");
    link(text, "API overview", pages + "/docs.md", "keys, errors, idempotency, webhooks, limits");
    link(text, "OpenAPI document", guides.origin() + "/q/openapi", "every endpoint");
    text.append("\n## Models\n\n");
    link(text, "All models", pages + "/models.md", "state, length, price");
    catalog
        .all()
        .forEach(
            model -> {
              String name = model.copy(Language.EN).name().replaceAll("[\\[\\]\\\\]", "");
              link(
                  text,
                  name + " API",
                  pages + "/models/" + model.id() + "/api.md",
                  "request, parameters, prices and programs of " + model.id());
            });
    text.append("\n## Optional\n\n");
    catalog
        .all()
        .forEach(
            model ->
                link(
                    text,
                    model.copy(Language.EN).name().replaceAll("[\\[\\]\\\\]", ""),
                    pages + "/models/" + model.id() + ".md",
                    "what the model is good for"));
    link(text, "Everything in one file", guides.origin() + "/llms-full.txt", "all API pages");
    return text.toString();
  }

  private static void link(StringBuilder text, String title, String address, String note) {
    text.append("- [%s](%s): %s\n".formatted(title, address, note));
  }
}
