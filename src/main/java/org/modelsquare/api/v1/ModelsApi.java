package org.modelsquare.api.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.modelsquare.api.ApiRefusal;
import org.modelsquare.api.Caller;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.VideoModel;

/** The models: open to everybody; a key sees those that it may use. */
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models and prices")
@PermitAll
public class ModelsApi {

  private static final int NOT_FOUND = 404;

  private final Catalog catalog;
  private final ModelObject models;
  private final Caller caller;

  ModelsApi(Catalog catalog, ModelObject models, Caller caller) {
    this.catalog = catalog;
    this.models = models;
    this.caller = caller;
  }

  /** All models of a type; every model of this house makes videos. */
  @GET
  @Operation(operationId = "listModels", summary = "List models")
  public ObjectNode list(@RestQuery @Nullable String type) {
    ObjectNode list = JsonNodeFactory.instance.objectNode();
    list.put("success", true).put("object", "list");
    ArrayNode data = list.putArray("data");
    if (ModelObject.isOurs(type)) {
      catalog.all().stream()
          .filter(model -> isOpen(model))
          .forEach(model -> data.add(models.of(model)));
    }
    return list;
  }

  /** One model by its id or an alias. */
  @GET
  @Path("{id}")
  @Operation(operationId = "getModel", summary = "Look at a model")
  public ObjectNode find(@RestPath String id) {
    VideoModel model =
        catalog
            .find(id)
            .filter(each -> isOpen(each))
            .orElseThrow(
                () ->
                    ApiRefusal.of(
                            NOT_FOUND,
                            "not_found_error",
                            "model_not_found",
                            "There is no model `" + id + "`. GET /v1/models lists all.")
                        .at("model"));
    return models.of(model);
  }

  /** A key sees what it may use. */
  private boolean isOpen(VideoModel model) {
    return !caller.isKnown() || caller.key().mayUse(model.id());
  }
}
