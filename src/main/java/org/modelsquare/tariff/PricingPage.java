package org.modelsquare.tariff;

import java.util.List;

/**
 * What the page of all prices shows.
 *
 * @param rows the prices of all live models that have any
 * @param unpriced live models without a price
 * @param coming models that are announced only
 * @param changes past and announced changes of prices, the latest first
 * @param calculator the form and its result
 */
record PricingPage(
    List<TariffRow> rows,
    List<NamedModel> unpriced,
    List<NamedModel> coming,
    List<PriceChange> changes,
    Calculator calculator) {}
