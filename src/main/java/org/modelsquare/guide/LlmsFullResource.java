package org.modelsquare.guide;

import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.core.Language;

/** The whole guide in English in one file. */
@Path("/llms-full.txt")
@PermitAll
public class LlmsFullResource {

  private final Catalog catalog;
  private final Twins twins;

  LlmsFullResource(Catalog catalog, Twins twins) {
    this.catalog = catalog;
    this.twins = twins;
  }

  @GET
  @Compressed
  @Produces(Twins.MARKDOWN)
  public String all() {
    return Stream.concat(
            Stream.of(twins.overview(Language.EN), twins.models(Language.EN)),
            catalog.all().stream().map(model -> twins.api(model, Language.EN)))
        .collect(Collectors.joining("\n"));
  }
}
