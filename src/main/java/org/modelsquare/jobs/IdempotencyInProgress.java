package org.modelsquare.jobs;

/** An order under the same key is being placed and takes its time; ask again soon. */
public final class IdempotencyInProgress extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IdempotencyInProgress() {
    super("an order under the same key is being placed");
  }
}
