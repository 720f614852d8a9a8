package org.modelsquare.api.orders;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modelsquare.api.ApiRefusal;
import org.modelsquare.api.Caller;
import org.modelsquare.catalog.Availability;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.ModelAvailability;
import org.modelsquare.catalog.Retirement;
import org.modelsquare.catalog.VideoModel;

/** The models that the caller's key may order from, here and now. */
@Singleton
public class OrderableModels {

  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;

  private final Catalog catalog;
  private final ModelAvailability availability;
  private final Caller caller;
  private final String origin;

  OrderableModels(
      Catalog catalog,
      ModelAvailability availability,
      Caller caller,
      @ConfigProperty(name = "modelsquare.public-url") String publicUrl) {
    this.catalog = catalog;
    this.availability = availability;
    this.caller = caller;
    this.origin = publicUrl.replaceAll("/+$", "");
  }

  /**
   * The model of that id or alias.
   *
   * @throws ApiRefusal if there is none, it takes no requests, or the key may not use it
   */
  public VideoModel find(String idOrAlias) {
    VideoModel model = catalog.find(idOrAlias).orElseThrow(() -> unknown(idOrAlias));
    caller.requireModel(model.id());
    Availability now = availability.of(model);
    Retirement end = model.retirement();
    if (end != null) {
      throw retired(model, end);
    }
    if (!now.isLive()) {
      throw refusal(model, now);
    }
    return model;
  }

  private static ApiRefusal unknown(String id) {
    return ApiRefusal.of(
            NOT_FOUND,
            "not_found_error",
            "model_not_found",
            "There is no model `" + id + "`. GET /v1/models lists all.")
        .at("model");
  }

  private ApiRefusal retired(VideoModel model, Retirement end) {
    String successor = origin + "/en/models/" + end.replacedBy();
    String what = "`" + model.id() + "` was retired on " + end.on();
    return unavailable(what + ". Use `" + end.replacedBy() + "` instead: " + successor, successor)
        .with("replaced_by", end.replacedBy());
  }

  private ApiRefusal refusal(VideoModel model, Availability now) {
    String page = origin + "/en/models/" + model.id();
    if (now == Availability.NOT_CONNECTED) {
      return ApiRefusal.of(
              UNAVAILABLE,
              "service_unavailable",
              "provider_unavailable",
              "`" + model.id() + "` is not connected on this instance.")
          .at("model")
          .with("url", page)
          .header("Retry-After", "3600");
    }
    String why =
        switch (now) {
          case COMING_SOON -> " is not live yet. Its page takes drafts: ";
          case UNPRICED -> " has no announced price, so it cannot be ordered yet: ";
          default -> " is no longer offered: ";
        };
    return unavailable("`" + model.id() + "`" + why + page, page);
  }

  private static ApiRefusal unavailable(String message, String page) {
    return ApiRefusal.of(NOT_FOUND, "not_found_error", "model_not_available", message)
        .at("model")
        .with("url", page);
  }
}
