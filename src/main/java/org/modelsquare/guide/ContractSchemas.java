package org.modelsquare.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The shapes that several answers of the API share, for the OpenAPI document. */
final class ContractSchemas {

  private ContractSchemas() {}

  /** The schemas by name: {@code Error}, {@code GenerationTask}, {@code Video}, … */
  static Map<String, Schema> all() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    schemas.put("Error", error());
    schemas.put("GenerationTask", task());
    schemas.put("GenerationTaskList", list("GenerationTask", "next_after"));
    schemas.put("GenerationRequest", generationRequest());
    schemas.put("Video", video());
    schemas.put("VideoList", list("Video", "first_id", "last_id"));
    schemas.put("VideoRequest", videoRequest(object("image_url", text())));
    schemas.put("VideoForm", videoRequest(text().format("binary")));
    return schemas;
  }

  private static Schema error() {
    Schema detail =
        object("code", text(), "message", text(), "type", text(), "param", text())
            .required(List.of("code", "message", "type"));
    Schema fault = object("param", text(), "code", text(), "message", text());
    return object("error", detail, "errors", array(fault), "request_id", text())
        .required(List.of("error", "request_id"))
        .description("Every error of the API.");
  }

  private static Schema task() {
    Schema file = object("url", text(), "format", text());
    Schema result =
        object("type", text(), "data", array(file), "kept_until", number(), "removed_at", number());
    Schema billing =
        object(
            "status",
            words("pending", "settled", "refunded"),
            "credits",
            text(),
            "cost_usd",
            text());
    return object(
            "id", text(),
            "client_business_id", text(),
            "object", words("generation.task"),
            "model", text(),
            "status", words(ContractFacts.STATUSES.toArray(String[]::new)),
            "progress", number(),
            "created_at", number(),
            "completed_at", number(),
            "expires_at", number(),
            "metadata", OASFactory.createSchema().addType(SchemaType.OBJECT),
            "trace_id", text(),
            "result", result,
            "late_result", late(file),
            "error", object("code", text(), "message", text()),
            "billing", billing)
        .required(List.of("id", "object", "model", "status", "progress", "created_at", "billing"))
        .description("A video generation. Times are Unix seconds, amounts decimal strings.");
  }

  private static Schema late(Schema file) {
    return object(
        "type", text(),
        "data", array(file),
        "kept_until", number(),
        "removed_at", number(),
        "arrived_at", number());
  }

  private static Schema video() {
    return object(
            "id", text(),
            "object", words("video"),
            "model", text(),
            "status", words("queued", "in_progress", "completed", "failed"),
            "progress", number(),
            "created_at", number(),
            "completed_at", number(),
            "expires_at", number(),
            "prompt", text(),
            "seconds", text(),
            "size", text(),
            "remixed_from_video_id", text(),
            "error", object("code", text(), "message", text()))
        .required(List.of("id", "object", "model", "status", "progress", "created_at"))
        .description("A video as the OpenAI SDKs read it.");
  }

  private static Schema list(String item, String... cursors) {
    Schema list =
        object(
            "object", words("list"),
            "data", array(OASFactory.createSchema().ref(item)),
            "has_more", OASFactory.createSchema().addType(SchemaType.BOOLEAN));
    for (String cursor : cursors) {
      list.addProperty(cursor, text());
    }
    return list.required(List.of("object", "data", "has_more"));
  }

  private static Schema generationRequest() {
    Schema request = object("prompt", text(), "duration", number(), "aspect_ratio", text());
    ContractFacts.COMMON.forEach(
        (name, type) ->
            request.addProperty(
                name,
                OASFactory.createSchema()
                    .addType(SchemaType.valueOf(type.toUpperCase(Locale.ROOT)))));
    return request
        .required(List.of("model"))
        .description(
            "The fields of all models. A model's own parameters are in GET /v1/models as a JSON"
                + " Schema; what a model does not declare is refused.");
  }

  private static Schema videoRequest(Schema reference) {
    return object(
            "model", text(),
            "prompt", text(),
            "seconds", text(),
            "size", text(),
            "input_reference", reference)
        .required(List.of("model", "prompt"))
        .description("What the OpenAI SDKs send; a model's own parameters may be added.");
  }

  private static Schema object(Object... members) {
    Schema schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
    for (int i = 0; i < members.length; i += 2) {
      schema.addProperty((String) members[i], (Schema) members[i + 1]);
    }
    return schema;
  }

  private static Schema array(Schema items) {
    return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
  }

  private static Schema words(String... values) {
    return text().enumeration(List.of((Object[]) values));
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }

  private static Schema number() {
    return OASFactory.createSchema().addType(SchemaType.INTEGER);
  }
}
