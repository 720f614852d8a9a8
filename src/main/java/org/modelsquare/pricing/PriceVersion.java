package org.modelsquare.pricing;

import java.time.Instant;

/**
 * A price list of a model and since when it holds.
 *
 * @param id names it in the price book
 * @param list the prices
 * @param from its first moment; it holds until that of the next
 */
public record PriceVersion(String id, PriceList list, Instant from) {}
