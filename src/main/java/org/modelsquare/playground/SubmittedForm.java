package org.modelsquare.playground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;

/**
 * What a browser sent.
 *
 * @param fields the submitted values by field
 */
record SubmittedForm(Map<String, List<String>> fields) {

  /** The field that names the mode; set apart, because models have parameters of that name. */
  static final String MODE = "_mode";

  private static final String IDEMPOTENCY_KEY = "_key";
  private static final String TAKE_OF = "_take";

  static SubmittedForm of(Map<String, List<String>> form) {
    return new SubmittedForm(new LinkedHashMap<>(form));
  }

  RequestDraft draft(VideoModel model) {
    return model.parameters().fromForm(first(MODE), name -> fields.getOrDefault(name, List.of()));
  }

  /** What was typed into the model's fields. */
  Map<String, List<String>> entered(VideoModel model) {
    Map<String, List<String>> entered = new LinkedHashMap<>();
    model.parameters().all().stream()
        .filter(each -> fields.containsKey(each.name()))
        .forEach(each -> entered.put(each.name(), fields.getOrDefault(each.name(), List.of())));
    return entered;
  }

  @Nullable String idempotencyKey() {
    String key = first(IDEMPOTENCY_KEY);
    return key.isEmpty() ? null : key;
  }

  @Nullable String takeOf() {
    String job = first(TAKE_OF);
    return job.isEmpty() ? null : job;
  }

  private String first(String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : Objects.requireNonNullElse(values.get(0), "");
  }
}
