package org.modelsquare.publication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.pricing.PriceVersion;

/**
 * A line of the price book.
 *
 * @param by the operator's email, or account id where the account is gone
 * @param reason why, for operators
 * @param withdrawnAt when it was taken back before it held; null if it was not
 */
public record PriceEntry(
    PriceVersion version,
    Instant publishedAt,
    String by,
    String reason,
    @Nullable Instant withdrawnAt) {}
