package org.modelsquare.topup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;

/**
 * What the page shows.
 *
 * @param typed the code that was typed
 * @param problem why it was not taken; empty if nothing was
 * @param waitSeconds how long to wait; 0 unless there were too many
 * @param granted what a code has just given; null if none has
 * @param contact whom to ask; empty if nobody was named
 * @param offers what can be bought by card; empty where no cards are taken
 * @param payments the latest payments
 * @param notice what a return from the payment page says; empty for none
 */
record TopUpPage(
    String typed,
    String problem,
    long waitSeconds,
    @Nullable Credits granted,
    String contact,
    List<CardOffer> offers,
    List<CardPayment> payments,
    String notice) {

  /** Where the contact can be reached; empty if it is plain words. */
  public String contactHref() {
    if (contact.startsWith("https://") || contact.startsWith("mailto:")) {
      return contact;
    }
    return contact.matches("[^\\s@:/]+@[^\\s@:/]+") ? "mailto:" + contact : "";
  }

  /** The contact as it is read. */
  public String contactWords() {
    return contact.startsWith("mailto:") ? contact.substring("mailto:".length()) : contact;
  }
}
