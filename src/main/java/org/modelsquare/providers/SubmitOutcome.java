package org.modelsquare.providers;

import java.time.Duration;

/** What became of a submission. */
public sealed interface SubmitOutcome {

  /** The provider took it under this id. */
  record Accepted(String remoteId) implements SubmitOutcome {}

  /** The provider refused it for good. */
  record Rejected(RemoteFailure failure) implements SubmitOutcome {}

  /** The provider certainly did not start it and may be asked again after a while. */
  record Busy(Duration retryAfter, String evidence) implements SubmitOutcome {}

  /**
   * The provider certainly did not start it, because it does not serve this account: its key is
   * wrong, its balance is empty, or it may not do this.
   */
  record AccountRefused(String evidence) implements SubmitOutcome {}

  /** Nobody can tell whether the provider started it. */
  record Unknown(String evidence) implements SubmitOutcome {}
}
