package org.modelsquare.webhooks.pages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Language;
import org.modelsquare.webhooks.delivery.DeliveryView;

/**
 * A delivery in words.
 *
 * @param created when the event happened
 * @param due when it is told next; null once it has ended
 */
record DeliveryRow(DeliveryView delivery, Moment created, @Nullable Moment due) {

  static DeliveryRow of(DeliveryView delivery, Language language) {
    Instant due = delivery.dueAt();
    return new DeliveryRow(
        delivery,
        Moment.of(delivery.createdAt(), language),
        due == null ? null : Moment.of(due, language));
  }

  /** The state as the colours and shapes of the house know it. */
  public String tally() {
    return switch (delivery.state()) {
      case "pending" -> "queued";
      case "delivered" -> "completed";
      default -> delivery.state();
    };
  }
}
