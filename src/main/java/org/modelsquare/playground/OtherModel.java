package org.modelsquare.playground;

import java.util.Locale;
import org.modelsquare.catalog.Availability;

/**
 * A model to which a form can be taken.
 *
 * @param id its id
 * @param name its name in the page's language
 * @param availability whether it can be used here
 */
public record OtherModel(String id, String name, Availability availability) {

  /** The availability as messages name it. */
  public String state() {
    return availability.name().toLowerCase(Locale.ROOT);
  }
}
