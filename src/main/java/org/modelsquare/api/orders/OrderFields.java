package org.modelsquare.api.orders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Violation;

/**
 * Takes the fields that all orders have in common out of a body, so that only the model's
 * parameters are left in it.
 */
public final class OrderFields {

  private static final int LONGEST_ID = 255;
  private static final int LONGEST_ADDRESS = 2048;
  private static final String BUSINESS_ID = "client_business_id";

  private final ObjectNode body;
  private final List<Violation> violations = new ArrayList<>();

  /** The fields of that body. */
  public OrderFields(ObjectNode body) {
    this.body = body;
  }

  /**
   * The order in the body.
   *
   * @param content equal for equal requests
   */
  public ApiOrder order(@Nullable String idempotencyKey, String content, ModelReading reading) {
    return new ApiOrder(
        model(),
        reading,
        violations,
        businessId(),
        id("callback_url", LONGEST_ADDRESS),
        id("trace_id", LONGEST_ID),
        id("quote_id", LONGEST_ID),
        maxCredits(),
        idempotencyKey,
        content);
  }

  private String model() {
    String model = id("model", LONGEST_ID);
    if (model == null && violations.stream().noneMatch(each -> each.field().equals("model"))) {
      violations.add(Violation.of("model", "required"));
    }
    return model == null ? "" : model;
  }

  /** The client's own id, which may also stand in the metadata; nothing else may. */
  private @Nullable String businessId() {
    String direct = id(BUSINESS_ID, LONGEST_ID);
    JsonNode metadata = take("metadata");
    if (metadata == null) {
      return direct;
    }
    if (!(metadata instanceof ObjectNode object)) {
      violations.add(Violation.of("metadata", "wrong_type", "object"));
      return direct;
    }
    OrderFields inner = new OrderFields(object);
    String nested = inner.id(BUSINESS_ID, LONGEST_ID);
    object
        .fieldNames()
        .forEachRemaining(name -> inner.violations.add(Violation.of(name, "unknown")));
    inner.violations.forEach(
        each ->
            violations.add(new Violation("metadata." + each.field(), each.code(), each.args())));
    if (direct != null && nested != null && !direct.equals(nested)) {
      violations.add(Violation.of("metadata." + BUSINESS_ID, "contradicts", BUSINESS_ID));
    }
    return direct == null ? nested : direct;
  }

  /** An amount of credits as a number or a decimal string. */
  private @Nullable Credits maxCredits() {
    JsonNode value = take("max_credits");
    if (value == null) {
      return null;
    }
    try {
      if (value.isNumber() || value.isTextual()) {
        Credits most = Credits.parse(new BigDecimal(value.asText()).toPlainString());
        if (most.compareTo(Credits.ZERO) >= 0) {
          return most;
        }
      }
    } catch (ArithmeticException | NumberFormatException unreadable) {
      // Said below, as for every other value that is no amount.
    }
    violations.add(Violation.of("max_credits", "not_an_amount"));
    return null;
  }

  private @Nullable String id(String name, int longest) {
    JsonNode value = take(name);
    if (value == null) {
      return null;
    }
    String text = value.asText();
    if (!value.isTextual()) {
      violations.add(Violation.of(name, "wrong_type", "string"));
    } else if (text.isEmpty()) {
      violations.add(Violation.of(name, "too_short", 1));
    } else if (text.length() > longest) {
      violations.add(Violation.of(name, "too_long", longest));
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      violations.add(Violation.of(name, "not_text"));
    } else {
      return text;
    }
    return null;
  }

  /** A field that is null counts as one that was not sent. */
  private @Nullable JsonNode take(String name) {
    JsonNode value = body.remove(name);
    return value == null || value.isNull() ? null : value;
  }
}
