package org.modelsquare.api.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.ModelAvailability;
import org.modelsquare.catalog.Retirement;
import org.modelsquare.catalog.Source;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Language;

/** Writes a model as programs see it: what it is, what it accepts and what it costs. */
@Singleton
class ModelObject {

  private static final Set<String> TYPES = Set.of("video", "all");

  private final ModelAvailability availability;

  ModelObject(ModelAvailability availability) {
    this.availability = availability;
  }

  /** True if that type of models includes videos; no type means all. */
  static boolean isOurs(@Nullable String type) {
    return type == null || TYPES.contains(type);
  }

  ObjectNode of(VideoModel model) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("id", model.id());
    object.put("object", "model");
    object.put("created", created(model));
    object.put("owned_by", model.vendor());
    object.put("type", "video");
    object.put("name", model.copy(Language.EN).name());
    object.put("status", availability.of(model).name().toLowerCase(Locale.ROOT));
    ArrayNode aliases = object.putArray("aliases");
    model.aliases().forEach(aliases::add);
    Retirement end = model.retirement();
    if (end != null) {
      object.put("retired_on", end.on().toString());
      object.put("replaced_by", end.replacedBy());
    }
    object.putArray("supported_endpoint_types").add("video-generations").add("openai-videos");
    object.set("parameters", model.parameters().jsonSchema());
    object.set("pricing", PriceRows.of(model));
    return object;
  }

  /** The day on which the facts about it were first read; no vendor says when a model was made. */
  private static long created(VideoModel model) {
    return model.sources().stream()
        .map(Source::date)
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH)
        .atStartOfDay(ZoneOffset.UTC)
        .toEpochSecond();
  }
}
