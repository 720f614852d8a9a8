package org.modelsquare.webhooks.pages;

import org.jspecify.annotations.Nullable;
import org.modelsquare.web.Moment;
import org.modelsquare.web.MomentFormat;
import org.modelsquare.webhooks.delivery.DeliveryView;

/**
 * A delivery in words.
 *
 * @param created when the event happened
 * @param due when it is told next; null once it has ended
 */
record DeliveryRow(DeliveryView delivery, Moment created, @Nullable Moment due) {

  static DeliveryRow of(DeliveryView delivery, MomentFormat format) {
    return new DeliveryRow(
        delivery, format.second(delivery.createdAt()), format.secondIfAny(delivery.dueAt()));
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
