package org.modelsquare.catalog;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;

/** The first page in a language: the model square, unfiltered. */
@Path("/{lang:en|zh-hans|zh-hant}")
@PermitAll
public class HomeResource {

  private final ModelsResource models;

  HomeResource(ModelsResource models) {
    this.models = models;
  }

  @GET
  public TemplateInstance home(UriInfo uri) {
    return models.list(uri);
  }
}
