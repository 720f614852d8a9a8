package org.modelsquare.api.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.core.Credits;
import org.modelsquare.pricing.PriceList;
import org.modelsquare.pricing.PriceRule;

/** Writes a price list as rows with conditions. No rows means no announced price, not free. */
final class PriceRows {

  private static final String MODE_FACT = "$mode";

  private PriceRows() {}

  static ArrayNode of(VideoModel model) {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    model.priceList().ifPresent(list -> addAll(rows, list));
    return rows;
  }

  private static void addAll(ArrayNode rows, PriceList list) {
    for (PriceRule rule : list.rules()) {
      if (rule.perSecond().isPositive()) {
        row(rows, rule, "per_second", "output_seconds", "second", rule.perSecond());
      }
      if (rule.perRequest().isPositive() || !rule.perSecond().isPositive()) {
        Credits flat = rule.perRequest().max(rule.minimum());
        row(rows, rule, "per_request", "request", "request", flat);
      }
    }
  }

  private static void row(
      ArrayNode rows, PriceRule rule, String charge, String basis, String unit, Credits price) {
    ObjectNode row = rows.addObject();
    row.put("group", "default");
    ObjectNode conditions = row.putObject("conditions");
    rule.when()
        .forEach(
            (name, values) -> {
              String condition = name.equals(MODE_FACT) ? "generation_mode" : name;
              if (values.size() == 1) {
                conditions.put(condition, values.get(0));
              } else {
                ArrayNode any = conditions.putArray(condition);
                values.forEach(any::add);
              }
            });
    row.put("charge_type", charge);
    row.put("price_basis", basis);
    row.put("unit", unit);
    row.put("unit_price", price.usd());
    row.put("unit_credits", price.toString());
    if (rule.minimum().isPositive()) {
      row.put("minimum_charge_usd", rule.minimum().usd());
      row.put("minimum_charge_credits", rule.minimum().toString());
    }
  }
}
