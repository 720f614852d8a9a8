package org.modelsquare.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modelsquare.core.Violation;
import org.modelsquare.uploads.Uploads;

/** Ties an order to the images of the account that it names, in the order's transaction. */
@Singleton
class UploadUse {

  /** Part of every address of an upload: most orders have none and need not be read. */
  private static final String MARK = "/uploads/";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Uploads uploads;

  UploadUse(Uploads uploads) {
    this.uploads = uploads;
  }

  /**
   * Notes that the images are used.
   *
   * @throws UnknownUpload if one of them is not there or is somebody else's
   */
  void note(JobOrder order) {
    if (!order.parameters().contains(MARK)) {
      return;
    }
    Map<String, List<String>> named = named(order);
    List<String> all = named.values().stream().flatMap(List::stream).toList();
    if (!uploads.touch(order.accountId(), all)) {
      throw new UnknownUpload(
          named.entrySet().stream()
              .filter(each -> isAnyUnknown(order.accountId(), each.getValue()))
              .map(each -> Violation.of(each.getKey(), "unknown_upload"))
              .toList());
    }
  }

  private boolean isAnyUnknown(String accountId, List<String> urls) {
    return urls.stream().anyMatch(url -> uploads.resolve(accountId, url).isEmpty());
  }

  /** Our addresses by the parameter that names them. */
  private Map<String, List<String>> named(JobOrder order) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : parameters(order).properties()) {
      List<String> urls = new ArrayList<>();
      add(each.getValue(), urls);
      each.getValue().forEach(item -> add(item, urls));
      if (!urls.isEmpty()) {
        named.put(each.getKey(), urls);
      }
    }
    return named;
  }

  /** A prompt that begins with such an address goes on after it. */
  private void add(JsonNode value, List<String> urls) {
    String text = value.isTextual() ? value.textValue() : "";
    if (uploads.isOwn(text) && text.chars().noneMatch(Character::isWhitespace)) {
      urls.add(text);
    }
  }

  private static JsonNode parameters(JobOrder order) {
    try {
      return JSON.readTree(order.parameters());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("parameters were written by us", e);
    }
  }
}
