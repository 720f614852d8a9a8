package org.modelsquare.jobs;

/**
 * The answer to an order.
 *
 * @param replayed true if the order was placed before under the same idempotency key
 */
public record JobReceipt(String jobId, boolean replayed) {}
