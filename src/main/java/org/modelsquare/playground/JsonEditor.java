package org.modelsquare.playground;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;

/** Reads the request that somebody wrote as JSON back into the form. */
final class JsonEditor {

  private static final String MODEL = "model";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonEditor() {}

  static Reading read(String text, VideoModel model) {
    try {
      JsonNode root = JSON.readTree(text);
      if (!(root instanceof ObjectNode body)) {
        return new Reading(null, EditedJson.of(text, "not_object"));
      }
      JsonNode named = body.remove(MODEL);
      if (named != null && !named.asText().equals(model.id())) {
        return new Reading(null, EditedJson.of(text, "other_model"));
      }
      return new Reading(model.parameters().fromJson(body), null);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      return new Reading(
          null,
          at == null
              ? EditedJson.of(text, "syntax")
              : new EditedJson(text, "syntax", at.getLineNr(), at.getColumnNr()));
    }
  }

  /**
   * What came of it: one of the two.
   *
   * @param draft the request, which may break the model's rules
   * @param refused why there is none
   */
  record Reading(@Nullable RequestDraft draft, @Nullable EditedJson refused) {}
}
