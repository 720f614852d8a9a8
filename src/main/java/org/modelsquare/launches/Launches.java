package org.modelsquare.launches;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.ModelAvailability;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.credits.InsufficientCredits;
import org.modelsquare.jobs.Generation;
import org.modelsquare.jobs.Idempotency;
import org.modelsquare.jobs.JobReceipt;
import org.modelsquare.jobs.OrderSource;
import org.modelsquare.jobs.OrderTerms;
import org.modelsquare.jobs.PriceAboveLimit;
import org.modelsquare.jobs.UnknownUpload;

/** Notices that models are live, tells who waits, and runs what is held for that moment. */
@Singleton
public class Launches {

  private static final int AT_ONCE = 500;

  private final Catalog catalog;
  private final ModelAvailability availability;
  private final Subscriptions subscriptions;
  private final Drafts drafts;
  private final Notices notices;
  private final Generation generation;
  private final Event<LaunchTold> told;

  Launches(
      Catalog catalog,
      ModelAvailability availability,
      Subscriptions subscriptions,
      Drafts drafts,
      Notices notices,
      Generation generation,
      Event<LaunchTold> told) {
    this.catalog = catalog;
    this.availability = availability;
    this.subscriptions = subscriptions;
    this.drafts = drafts;
    this.notices = notices;
    this.generation = generation;
    this.told = told;
  }

  /** One look at all models. May be run by several instances at the same time, and again. */
  public void look() {
    catalog.all().stream()
        .filter(model -> availability.of(model).isLive())
        .forEach(
            model -> {
              subscriptions.waiting(model.id(), AT_ONCE).forEach(this::tell);
              subscriptions.held(model.id(), AT_ONCE).forEach(each -> run(model, each));
            });
  }

  private void tell(Subscription who) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (subscriptions.claim(who)) {
                notices.add(who.accountId(), "live", who.modelId(), null);
                told.fire(new LaunchTold(who.accountId(), who.modelId(), who.language()));
              }
            });
  }

  /**
   * Orders first and reports then: an instance that dies in between is followed by one that orders
   * under the same idempotency key, and so gets the same job.
   */
  private void run(VideoModel model, Subscription who) {
    String outcome = "run_unready";
    Optional<String> job = Optional.empty();
    try {
      job = drafts.find(who.accountId(), model.id()).flatMap(draft -> order(model, who, draft));
      outcome = job.isPresent() ? "run" : outcome;
    } catch (PriceAboveLimit e) {
      outcome = "run_dear";
    } catch (InsufficientCredits e) {
      outcome = "run_poor";
    } catch (UnknownUpload e) {
      outcome = "run_unready";
    }
    report(who, outcome, job);
  }

  private Optional<String> order(VideoModel model, Subscription who, Draft draft) {
    DraftChange change = DraftChange.of(draft, model);
    RequestDraft request = change.draft();
    // What has become of the draft is for its author to see before it costs anything.
    return change.isAny()
        ? Optional.empty()
        : generation
            .start(
                who.accountId(),
                model,
                request,
                who.language(),
                OrderSource.CONSOLE,
                new OrderTerms(null, who.limit()),
                null,
                Idempotency.of("launch_" + model.id() + "_" + who.since(), model.id()))
            .map(JobReceipt::jobId);
  }

  private void report(Subscription who, String outcome, Optional<String> job) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (subscriptions.settle(who, outcome)) {
                notices.add(who.accountId(), outcome, who.modelId(), job.orElse(null));
              }
            });
  }
}
