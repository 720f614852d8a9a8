package org.modelsquare.api.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Violation;

/**
 * An order as a program sent it, whatever dialect it speaks.
 *
 * @param model the model's id or alias as it was sent
 * @param reading finds the model's parameters under our names
 * @param violations what was wrong before the model was looked at
 * @param clientBusinessId the client's own id of the order
 * @param callbackUrl where the client wants to hear of the end
 * @param traceId echoed in each answer
 * @param quoteId the promised price to use
 * @param maxCredits the most that it may cost
 * @param idempotencyKey the header's key
 * @param content equal for equal requests
 */
public record ApiOrder(
    String model,
    ModelReading reading,
    List<Violation> violations,
    @Nullable String clientBusinessId,
    @Nullable String callbackUrl,
    @Nullable String traceId,
    @Nullable String quoteId,
    @Nullable Credits maxCredits,
    @Nullable String idempotencyKey,
    String content) {}
