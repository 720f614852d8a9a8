package org.modelsquare.jobs.remote;

import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.modelsquare.connections.ProviderAccounts;
import org.modelsquare.providers.LostAnswer;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteSubmission;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.SubmitOutcome;
import org.modelsquare.providers.VideoProvider;

/** A provider as one account sees it. What its answers say of the account's health is passed on. */
public record Connection(
    VideoProvider provider, ProviderAccess access, ProviderAccounts accounts, CallMeter meter) {

  private static final Duration CLOSED_DOOR = Duration.ofSeconds(5);

  /** The account. */
  public String accountId() {
    return access.accountId();
  }

  /** True if an order may go there now; while the account is on trial, one may. */
  public boolean admits() {
    return accounts.admits(accountId());
  }

  /** What the provider offers when the answer to a submission was lost. */
  public LostAnswer lostAnswer() {
    return provider.profile().lostAnswer();
  }

  /**
   * Asks for a video. Whatever goes wrong proves nothing about the other side. An account whose
   * circuit is open is not asked, and one on trial only once.
   */
  public SubmitOutcome submit(RemoteSubmission submission) {
    if (!accounts.admits(accountId())) {
      return new SubmitOutcome.Busy(CLOSED_DOOR, "the account takes no orders for now");
    }
    SubmitOutcome outcome;
    Timer.Sample sample = meter.start();
    try {
      outcome = provider.submit(access, submission);
    } catch (RuntimeException e) {
      outcome = new SubmitOutcome.Unknown(e.toString());
    }
    meter.stop(sample, provider.id(), "submit", outcome);
    if (outcome instanceof SubmitOutcome.AccountRefused refused) {
      accounts.refused(accountId(), refused.evidence());
    } else if (outcome instanceof SubmitOutcome.Unknown unknown) {
      accounts.failed(accountId(), unknown.evidence());
    } else if (outcome instanceof SubmitOutcome.Accepted) {
      accounts.succeeded(accountId());
    }
    return outcome;
  }

  /**
   * Looks a submission up; see {@link VideoProvider#find}.
   *
   * @throws IOException if the provider cannot be asked now
   */
  public Optional<String> find(RemoteSubmission submission) throws IOException {
    return provider.find(access, submission);
  }

  /** Asks how far a video is; success that names no video is no answer. */
  public RemoteStatus poll(String remoteId) {
    RemoteStatus status;
    Timer.Sample sample = meter.start();
    try {
      status = provider.poll(access, remoteId);
    } catch (RuntimeException e) {
      status = new RemoteStatus.Unavailable(e.toString(), null);
    }
    if (status instanceof RemoteStatus.Succeeded done && done.video().location().isBlank()) {
      status = new RemoteStatus.Unavailable("success without a video", null);
    }
    meter.stop(sample, provider.id(), "poll", status);
    if (!(status instanceof RemoteStatus.Unavailable none)) {
      accounts.succeeded(accountId());
    } else if (none.retryAfter() == null) {
      accounts.failed(accountId(), none.evidence());
    }
    return status;
  }

  /**
   * Opens a finished video; see {@link VideoProvider#open}.
   *
   * @throws IOException if it cannot be read now, or never again
   */
  public RemoteContent open(RemoteVideo video) throws IOException {
    return provider.open(access, video);
  }
}
