package org.modelsquare.webhooks.pages;

import java.util.List;
import java.util.Set;
import org.modelsquare.core.Violation;
import org.modelsquare.webhooks.EventType;

/**
 * The fields of an endpoint as they were typed, and what is wrong with them.
 *
 * @param key the chosen key's id; empty where none is chosen or to be chosen
 * @param url the address
 * @param events the chosen events
 */
record EndpointForm(String key, String url, Set<EventType> events, List<Violation> violations) {

  static EndpointForm empty() {
    return new EndpointForm("", "", Set.copyOf(EventType.OF_JOBS), List.of());
  }

  public List<EventType> choices() {
    return EventType.OF_JOBS;
  }

  public boolean isChosen(EventType type) {
    return events.contains(type);
  }

  public boolean isFine(String field) {
    return of(field).isEmpty();
  }

  public List<Violation> of(String field) {
    return violations.stream().filter(each -> each.field().equals(field)).toList();
  }
}
