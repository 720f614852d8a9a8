package org.modelsquare.accounts.throttling;

import java.util.List;

/**
 * The answer to an attempt.
 *
 * @param attempts the attempts noted; none if refused
 * @param waitSeconds seconds to wait; 0 if allowed
 */
public record Pass(List<Long> attempts, long waitSeconds) {

  /** True if the attempt may be made. */
  public boolean isAllowed() {
    return waitSeconds == 0;
  }
}
