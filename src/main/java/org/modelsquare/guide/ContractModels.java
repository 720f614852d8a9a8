package org.modelsquare.guide;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.VideoModel;

/** Names this instance's models in the OpenAPI document, which is otherwise made by the build. */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class ContractModels implements OASFilter {

  private static final List<String> REQUESTS =
      List.of("GenerationRequest", "VideoRequest", "VideoForm");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    List<Object> ids =
        Arc.container().instance(Catalog.class).get().all().stream()
            .filter(model -> !model.isRetired())
            .map(VideoModel::id)
            .map(Object.class::cast)
            .toList();
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    for (String name : REQUESTS) {
      Schema request = schemas.get(name);
      if (request != null && request.getProperties().containsKey("model")) {
        Schema model = request.getProperties().get("model");
        model.setDescription("An id or alias of GET /v1/models; these are this instance's.");
        model.setExamples(ids);
      }
    }
  }
}
