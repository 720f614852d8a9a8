package org.modelsquare.catalog;

import java.util.Locale;

/**
 * One model as the square shows it.
 *
 * @param model the model
 * @param copy its text in the page's language
 * @param facts what one wants to know at a glance
 * @param availability whether it can be used here
 * @param successor the name of the model that replaces a retired one; empty for others
 */
public record ModelCard(
    VideoModel model,
    ModelCopy copy,
    ModelFacts facts,
    Availability availability,
    String successor) {

  /** The availability as the style sheet names it. */
  public String state() {
    return switch (availability) {
      case LIVE -> "live";
      case NOT_CONNECTED, UNPRICED -> "not_connected";
      case COMING_SOON, DEPRECATED, HIDDEN -> availability.name().toLowerCase(Locale.ROOT);
    };
  }

  /** Names the sentence that a model which cannot be used yet gets; empty for others. */
  public String note() {
    return switch (availability) {
      case NOT_CONNECTED, UNPRICED, COMING_SOON -> availability.name().toLowerCase(Locale.ROOT);
      case LIVE, DEPRECATED, HIDDEN -> "";
    };
  }
}
