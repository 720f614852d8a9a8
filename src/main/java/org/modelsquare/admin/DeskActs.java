package org.modelsquare.admin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.modelsquare.connections.ProviderAccounts;
import org.modelsquare.core.Violation;
import org.modelsquare.jobs.Desk;
import org.modelsquare.jobs.DeskJob;
import org.modelsquare.jobs.dispatch.LostSubmissions;
import org.modelsquare.providers.ProviderAccess;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.VideoProvider;
import org.modelsquare.providers.VideoProviders;

/** What operators decide about jobs on their desk, each decision with its line in the log. */
@Singleton
class DeskActs {

  private static final Pattern REMOTE_ID = Pattern.compile("[!-~]{1,200}");

  private final LostSubmissions lost;
  private final Desk desk;
  private final VideoProviders kits;
  private final ProviderAccounts accounts;
  private final OperatorLog log;

  DeskActs(
      LostSubmissions lost,
      Desk desk,
      VideoProviders kits,
      ProviderAccounts accounts,
      OperatorLog log) {
    this.lost = lost;
    this.desk = desk;
    this.kits = kits;
    this.accounts = accounts;
    this.log = log;
  }

  /** The provider has the job under this id, if it says so itself; what is wrong otherwise. */
  Optional<Violation> adopt(String actor, DeskJob job, String remoteId) {
    Optional<Violation> wrong = check(job, remoteId);
    if (wrong.isEmpty()) {
      decided(
          actor,
          "job.adopted",
          job.id(),
          remoteId,
          () -> {
            lost.seen(job.id());
            lost.found(job.id(), remoteId);
            return true;
          });
    }
    return wrong;
  }

  /** The provider never started it; false if the job has gone on meanwhile. */
  boolean release(String actor, DeskJob job) {
    return decided(
        actor,
        "job.released",
        job.id(),
        job.amount().toString(),
        () -> {
          boolean released = lost.neverStarted(job.id(), actor);
          if (released) {
            lost.seen(job.id());
          }
          return released;
        });
  }

  /** Takes an ended job off the desk. */
  void seen(String actor, DeskJob job) {
    decided(
        actor,
        "job.seen",
        job.id(),
        "",
        () -> {
          lost.seen(job.id());
          return true;
        });
  }

  private Optional<Violation> check(DeskJob job, String remoteId) {
    if (remoteId.isEmpty()) {
      return Optional.of(Violation.of("remote_id", "required"));
    }
    if (!REMOTE_ID.matcher(remoteId).matches()) {
      return Optional.of(Violation.of("remote_id", "malformed"));
    }
    Optional<String> holder = desk.holder(job.provider(), remoteId);
    return holder.isPresent()
        ? Optional.of(Violation.of("remote_id", "taken", holder.get()))
        : ask(job, remoteId);
  }

  /** Beside the account's health: an id that was mistyped is no fault of the provider's. */
  private Optional<Violation> ask(DeskJob job, String remoteId) {
    Optional<VideoProvider> kit = kits.find(job.provider());
    Optional<ProviderAccess> access = accounts.access(job.providerAccount());
    if (kit.isEmpty() || access.isEmpty()) {
      return Optional.of(Violation.of("remote_id", "no_account"));
    }
    RemoteStatus status;
    try {
      status = kit.get().poll(access.get(), remoteId);
    } catch (RuntimeException e) {
      status = new RemoteStatus.Unavailable(e.getClass().getSimpleName(), null);
    }
    return status instanceof RemoteStatus.Unavailable none
        ? Optional.of(Violation.of("remote_id", "unconfirmed", none.evidence()))
        : Optional.empty();
  }

  /** Nothing is decided that is not written down. */
  private boolean decided(
      String actor, String action, String jobId, String detail, BooleanSupplier act) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                log.write(actor, action, jobId, detail);
                if (!act.getAsBoolean()) {
                  throw new TooLate();
                }
              });
      return true;
    } catch (TooLate rolledBack) {
      return false;
    }
  }

  /** Takes back what was written; a transaction only marked for it would end in an error. */
  private static final class TooLate extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
