package org.modelsquare.design;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The components of the house, each in its states. Only where {@code modelsquare.design-page} is
 * true, as in development; 404 elsewhere.
 */
@Path("/{lang:en|zh-hans|zh-hant}/design")
@PermitAll
@Blocking
public class DesignResource {

  private static final List<String> MODEL_STATES =
      List.of("live", "not_connected", "unpriced", "coming_soon", "deprecated");
  private static final List<String> JOB_STATES =
      List.of("queued", "in_progress", "completed", "failed", "canceled");

  private final StyleSource source;
  private final boolean open;

  DesignResource(
      StyleSource source,
      @ConfigProperty(name = "modelsquare.design-page", defaultValue = "false") boolean open) {
    this.source = source;
    this.open = open;
  }

  @GET
  public TemplateInstance page() {
    if (!open) {
      throw new NotFoundException();
    }
    return Templates.page(
        source.colours(), source.ratios(), source.icons(), MODEL_STATES, JOB_STATES);
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance page(
        List<Token> colours,
        List<String> ratios,
        List<String> icons,
        List<String> modelStates,
        List<String> jobStates);
  }
}
