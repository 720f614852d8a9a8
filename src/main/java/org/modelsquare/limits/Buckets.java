package org.modelsquare.limits;

import java.time.Instant;

/** Where buckets are kept. */
interface Buckets {

  /** Takes a token if there is one; a refusal changes nothing. */
  Drawn draw(String accountId, Category category, Bucket bucket, Instant now);

  /**
   * What came of it.
   *
   * @param taken true if there was a token
   * @param full when the bucket will be full again
   */
  record Drawn(boolean taken, Instant full) {}
}
