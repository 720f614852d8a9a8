package org.modelsquare.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.modelsquare.pricing.PriceList;
import org.modelsquare.pricing.PriceRules;
import org.modelsquare.pricing.PriceVersion;

/** How versions of the price book are called on receipts: by their first day, and unlike others. */
final class PriceNames {

  private static final int TAIL = 4;

  private PriceNames() {}

  static PriceVersion version(String id, String rules, Instant from) {
    String day = LocalDate.ofInstant(from, ZoneOffset.UTC).toString();
    String name = day + "." + id.substring(id.length() - TAIL);
    return new PriceVersion(id, new PriceList(name, PriceRules.read(rules)), from);
  }
}
