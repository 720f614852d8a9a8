package org.modelsquare.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The shapes that several answers of the API share, for the OpenAPI document. */
final class ContractSchemas {

  private ContractSchemas() {}

  /** The schemas by name: {@code Error}, {@code GenerationTask}, {@code Video}. */
  static Map<String, Schema> all() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    schemas.put("Error", error());
    schemas.put("GenerationTask", task());
    schemas.put("Video", video());
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
    Schema result = object("type", text(), "data", array(file));
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
            "error", object("code", text(), "message", text()),
            "billing", billing)
        .required(List.of("id", "object", "model", "status", "progress", "created_at", "billing"))
        .description("A video generation. Times are Unix seconds, amounts decimal strings.");
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
