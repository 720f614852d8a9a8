package org.modelsquare.jobs;

/** An idempotency key came again with another request. */
public final class IdempotencyKeyReused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean businessId;

  IdempotencyKeyReused(boolean businessId) {
    super("the idempotency key belongs to another request");
    this.businessId = businessId;
  }

  /** True if it was the client's own id, false if it was the header's key. */
  public boolean isBusinessId() {
    return businessId;
  }
}
