package org.modelsquare.admin.models;

import java.util.List;
import java.util.Locale;
import org.modelsquare.catalog.Availability;
import org.modelsquare.catalog.CatalogEntry;
import org.modelsquare.catalog.DescriptorText.Origin;
import org.modelsquare.catalog.VideoModel;

/**
 * A model with all that an operator asks of it.
 *
 * @param entry the model and its descriptor
 * @param name its name in the page's language
 * @param availability whether it can be used here
 * @param waiting how many accounts want to be told of its launch
 * @param findings what could be better about its descriptor
 */
public record ModelRow(
    CatalogEntry entry,
    String name,
    Availability availability,
    int waiting,
    List<ModelFinding> findings) {

  public VideoModel model() {
    return entry.model();
  }

  /** The availability as messages name it. */
  public String state() {
    return availability.name().toLowerCase(Locale.ROOT);
  }

  /** The availability as the style sheet names it. */
  public String tally() {
    return switch (availability) {
      case LIVE -> "live";
      case NOT_CONNECTED, UNPRICED -> "not_connected";
      case COMING_SOON, DEPRECATED, HIDDEN -> state();
    };
  }

  /** Where the descriptor is from, as messages name it. */
  public String origin() {
    return entry.text().origin().name().toLowerCase(Locale.ROOT);
  }

  /** The lowest price of a second; empty where none is announced. */
  public String from() {
    return model().priceList().map(list -> list.fromPerSecond().toString()).orElse("");
  }

  public boolean isImported() {
    return entry.text().origin() == Origin.IMPORTED;
  }
}
