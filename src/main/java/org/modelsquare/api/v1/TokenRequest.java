package org.modelsquare.api.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelsquare.api.JsonBody;
import org.modelsquare.api.JsonFields;
import org.modelsquare.core.Credits;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.keys.KeyLimits;
import org.modelsquare.keys.KeyTerms;
import org.modelsquare.keys.Scope;

/**
 * Reads the terms of a key that a program wants to have: the fields of the contract, and scopes and
 * networks of our own. What is not said is as the key that asks, and it expires after 90 days.
 */
final class TokenRequest {

  private static final Duration USUAL_LIFE = Duration.ofDays(90);
  private static final long QUOTA_PER_USD = 500_000;
  private static final long CREDITS_PER_USD = 200;
  private static final long MICROS_PER_QUOTA = 1_000_000 * CREDITS_PER_USD / QUOTA_PER_USD;
  private static final int LONGEST_LIST = 10_000;
  private static final int MOST_ITEMS = 100;
  private static final long LATEST = 253_402_300_799L;

  private final ObjectNode body;
  private final JsonFields fields;

  private TokenRequest(ObjectNode body) {
    this.body = body;
    this.fields = JsonFields.of(body);
  }

  /**
   * The terms in a body.
   *
   * @throws org.modelsquare.api.ApiRefusal naming every field that is wrong
   */
  static KeyTerms read(byte[] bytes, ApiKey parent, Clock clock) {
    TokenRequest request = new TokenRequest(JsonBody.read(bytes));
    KeyTerms terms = request.terms(parent, clock.instant());
    request.fields.nothingElse();
    request.fields.check();
    return terms;
  }

  private KeyTerms terms(ApiKey parent, Instant now) {
    String name = fields.requiredText("name", 50).orElse("");
    fields.text("group", 50).ifPresent(this::group);
    return new KeyTerms(
        name,
        scopes().orElse(parent.scopes()),
        models().orElse(parent.models()),
        networks().orElse(parent.networks()),
        expiry(parent, now),
        new KeyLimits(
            total().orElse(parent.limits().total()),
            amount("daily_credits").orElse(parent.limits().day()),
            amount("monthly_credits").orElse(parent.limits().month())));
  }

  private void group(String group) {
    if (!group.isEmpty() && !group.equals("default")) {
      fields.refuse("group", "not_allowed", "default");
    }
  }

  private Optional<Set<Scope>> scopes() {
    boolean given = body.hasNonNull("scopes");
    List<String> codes = fields.texts("scopes", MOST_ITEMS, 50);
    if (!given) {
      return Optional.empty();
    }
    Set<Scope> scopes = new LinkedHashSet<>();
    for (String code : codes) {
      Scope.find(code)
          .ifPresentOrElse(
              scopes::add,
              () ->
                  fields.refuse(
                      "scopes",
                      "not_allowed",
                      Arrays.stream(Scope.values())
                          .map(Scope::code)
                          .collect(Collectors.joining(", "))));
    }
    return Optional.of(scopes);
  }

  /** The contract's list is one text with commas, and counts only where it is switched on. */
  private Optional<Set<String>> models() {
    boolean on = fields.flag("model_limits_enabled").orElse(body.hasNonNull("model_limits"));
    Optional<String> list = fields.text("model_limits", LONGEST_LIST);
    return list.filter(text -> on)
        .map(
            text ->
                Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private Optional<List<String>> networks() {
    boolean given = body.hasNonNull("networks");
    List<String> networks = fields.texts("networks", MOST_ITEMS, 100);
    return given ? Optional.of(networks) : Optional.empty();
  }

  private @Nullable Instant expiry(ApiKey parent, Instant now) {
    Optional<Long> given = fields.integer("expired_time", -1, LATEST);
    if (given.isPresent()) {
      return given.get() == -1 ? null : Instant.ofEpochSecond(given.get());
    }
    Instant usual = now.plus(USUAL_LIFE);
    Instant end = parent.expiresAt();
    return end != null && end.isBefore(usual) ? end : usual;
  }

  /** Credits win over quota units, of which half a million are a dollar. */
  private Optional<Credits> total() {
    boolean unlimited = fields.flag("unlimited_quota").orElse(false);
    Optional<Credits> credits = amount("remain_credits");
    Optional<Credits> quota =
        fields
            .integer("remain_quota", 0, Long.MAX_VALUE / MICROS_PER_QUOTA)
            .map(units -> new Credits(units * MICROS_PER_QUOTA));
    return unlimited ? Optional.empty() : credits.or(() -> quota);
  }

  private Optional<Credits> amount(String name) {
    Optional<JsonNode> given = fields.any(name);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    JsonNode value = given.get();
    try {
      if (value.isNumber() || value.isTextual()) {
        return Optional.of(Credits.parse(new BigDecimal(value.asText()).toPlainString()));
      }
    } catch (ArithmeticException | NumberFormatException unreadable) {
      // Said below, as for every other value that is no amount.
    }
    fields.refuse(name, "not_an_amount");
    return Optional.empty();
  }
}
