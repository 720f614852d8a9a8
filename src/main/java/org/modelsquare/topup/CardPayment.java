package org.modelsquare.topup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.modelsquare.core.Credits;

/**
 * A payment by card as its owner sees it.
 *
 * @param session the checkout at the payment provider
 * @param state {@code open}, {@code paid} or {@code failed}
 */
record CardPayment(
    String session, String account, Credits credits, String price, Instant at, String state) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  /** When it was begun, in UTC. */
  public String time() {
    return TIME.format(at);
  }
}
