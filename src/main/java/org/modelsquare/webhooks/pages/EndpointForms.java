package org.modelsquare.webhooks.pages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Violation;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.KeyStatus;
import org.modelsquare.outbound.OutboundPolicy;
import org.modelsquare.outbound.Reason;
import org.modelsquare.webhooks.Endpoints;
import org.modelsquare.webhooks.EventType;
import org.modelsquare.webhooks.WebhookEndpoint;

/** Reads what was typed about an endpoint, and knows which keys can have one. */
@Singleton
class EndpointForms {

  private final OutboundPolicy policy;
  private final Endpoints endpoints;
  private final ApiKeys keys;
  private final Clock clock;

  EndpointForms(OutboundPolicy policy, Endpoints endpoints, ApiKeys keys, Clock clock) {
    this.policy = policy;
    this.endpoints = endpoints;
    this.keys = keys;
    this.clock = clock;
  }

  /** The keys of an account that have no endpoint yet. */
  List<KeyChoice> keys(String accountId) {
    Set<String> taken =
        endpoints.of(accountId).stream().map(WebhookEndpoint::keyId).collect(Collectors.toSet());
    return keys.of(accountId).stream()
        .filter(key -> !taken.contains(key.id()) && isLiving(key.status(clock.instant())))
        .map(key -> new KeyChoice(key.id(), key.name()))
        .toList();
  }

  private static boolean isLiving(KeyStatus status) {
    return status == KeyStatus.ACTIVE || status == KeyStatus.PAUSED;
  }

  /** What a key is called; its id if it is gone. */
  String keyName(String accountId, String keyId) {
    return keys.find(accountId, keyId).map(ApiKey::name).orElse(keyId);
  }

  /** A new endpoint. */
  EndpointForm readNew(
      String accountId, @Nullable String key, @Nullable String url, @Nullable List<String> events) {
    EndpointForm form = read(url, events);
    String chosen = Objects.requireNonNullElse(key, "");
    List<Violation> violations = new ArrayList<>();
    if (keys(accountId).stream().noneMatch(each -> each.id().equals(chosen))) {
      violations.add(Violation.of("key", chosen.isEmpty() ? "required" : "taken"));
    }
    violations.addAll(form.violations());
    return new EndpointForm(chosen, form.url(), form.events(), violations);
  }

  /** Another address and other events of an endpoint that there is. */
  EndpointForm read(@Nullable String url, @Nullable List<String> events) {
    String typed = Objects.requireNonNullElse(url, "").strip();
    Set<EventType> chosen = EnumSet.noneOf(EventType.class);
    for (String code : Objects.requireNonNullElse(events, List.<String>of())) {
      EventType.find(code).filter(EventType.OF_JOBS::contains).ifPresent(chosen::add);
    }
    List<Violation> violations = new ArrayList<>();
    if (typed.isEmpty()) {
      violations.add(Violation.of("url", "required"));
    } else {
      Optional<Reason> wrong = policy.check(typed);
      wrong.ifPresent(reason -> violations.add(Violation.of("url", reason.code())));
    }
    if (chosen.isEmpty()) {
      violations.add(Violation.of("events", "required"));
    }
    return new EndpointForm("", typed, chosen, violations);
  }
}
