package org.modelsquare.catalog;

import java.util.List;
import java.util.Map;
import org.modelsquare.pricing.PriceVersion;

/**
 * All that operators published over the files of the catalog.
 *
 * @param imported descriptors that can be read
 * @param decisions how models stand, by their ids
 * @param prices the price book by the models' ids, the earliest version first
 */
public record Published(
    List<DescriptorText> imported,
    Map<String, Decision> decisions,
    Map<String, List<PriceVersion>> prices) {}
