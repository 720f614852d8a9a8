package org.modelsquare.jobs;

/** An idempotency key came again with another request. */
public final class IdempotencyKeyReused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IdempotencyKeyReused() {
    super("the idempotency key belongs to another request");
  }
}
