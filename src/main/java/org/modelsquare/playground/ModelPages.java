package org.modelsquare.playground;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.ModelAvailability;
import org.modelsquare.catalog.RequestBody;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Credits;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sha256;
import org.modelsquare.credits.Balances;
import org.modelsquare.credits.CreditTerms;
import org.modelsquare.jobs.JobFilter;
import org.modelsquare.jobs.JobTimes;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.launches.DraftChange;
import org.modelsquare.launches.Drafts;
import org.modelsquare.launches.Subscriptions;
import org.modelsquare.playground.ModelPage.Problem;
import org.modelsquare.snippets.Snippet;
import org.modelsquare.snippets.Snippets;
import org.modelsquare.web.Visit;

/** Gathers what a model's page shows. */
@Singleton
class ModelPages {

  private static final int ENOUGH_HISTORY = 20;
  private static final int MARK = 12;
  private static final Set<String> KEPT = Set.of(Intent.DRAFT.code(), Intent.NOTIFY.code());

  private final Catalog catalog;
  private final ModelAvailability availability;
  private final Visit visit;
  private final Viewer viewer;
  private final Balances balances;
  private final Drafts drafts;
  private final Subscriptions subscriptions;
  private final Jobs jobs;
  private final JobTimes times;
  private final ReferenceImages images;
  private final Credits bonus;
  private final Crossing crossing;
  private final FirstDrafts firstDrafts;

  ModelPages(
      Catalog catalog,
      ModelAvailability availability,
      Visit visit,
      Viewer viewer,
      Balances balances,
      Drafts drafts,
      Subscriptions subscriptions,
      Jobs jobs,
      JobTimes times,
      ReferenceImages images,
      CreditTerms terms,
      Crossing crossing,
      FirstDrafts firstDrafts) {
    this.catalog = catalog;
    this.availability = availability;
    this.visit = visit;
    this.viewer = viewer;
    this.balances = balances;
    this.drafts = drafts;
    this.subscriptions = subscriptions;
    this.jobs = jobs;
    this.times = times;
    this.images = images;
    this.bonus = terms.bonus();
    this.crossing = crossing;
    this.firstDrafts = firstDrafts;
  }

  /** The page of somebody who has come to look. */
  ModelPage fresh(VideoModel model, Precedent precedent, String saved) {
    // What was saved may be unfinished; it is judged at once, so that nobody learns of it at
    // launch.
    boolean judged = KEPT.contains(saved);
    return page(model, firstDrafts.of(model, precedent), Map.of(), judged, null, saved, null);
  }

  /** The page with the parameters of the address; empty where it has none. */
  Optional<ModelPage> preset(VideoModel model, Map<String, List<String>> address) {
    return Preset.of(model, address, firstDrafts.of(model, Precedent.NONE))
        .map(each -> page(model, each, Map.of(), false, null, "", null));
  }

  /** The page with a form that was filled in at another model; empty where it is not kept. */
  Optional<ModelPage> arrived(VideoModel model, @Nullable String token) {
    return Optional.ofNullable(token)
        .flatMap(each -> crossing.arrive(each, model))
        .map(each -> page(model, each.draft(), Map.of(), false, null, "", each));
  }

  /** The page after a form was sent and not taken, or was sent for its preview. */
  ModelPage sent(VideoModel model, SubmittedForm sent, boolean judged, @Nullable Problem problem) {
    return page(model, sent.draft(model), sent.entered(model), judged, problem, "", null);
  }

  /** The page with the form as the edited JSON says. */
  ModelPage edited(VideoModel model, RequestDraft draft) {
    return page(model, draft, Map.of(), true, null, "", null);
  }

  /** The page with the form as it was and JSON that could not be taken into it. */
  ModelPage unread(VideoModel model, SubmittedForm sent, @Nullable EditedJson unread) {
    RequestDraft draft = sent.draft(model);
    return page(model, draft, sent.entered(model), false, null, "", null, unread);
  }

  /** The page of a retired model, which takes nothing any more. */
  ModelPage refused(VideoModel model) {
    Problem problem = new Problem("retired", "", "");
    return page(model, model.parameters().defaults(), Map.of(), false, problem, "", null);
  }

  private ModelPage page(
      VideoModel model,
      RequestDraft draft,
      Map<String, List<String>> entered,
      boolean judged,
      @Nullable Problem problem,
      String notice,
      @Nullable Arrival arrival) {
    return page(model, draft, entered, judged, problem, notice, arrival, null);
  }

  private ModelPage page(
      VideoModel model,
      RequestDraft draft,
      Map<String, List<String>> entered,
      boolean judged,
      @Nullable Problem problem,
      String notice,
      @Nullable Arrival arrival,
      @Nullable EditedJson unread) {
    Optional<String> account = viewer.accountId();
    PromptForm form = new PromptForm(model, draft, entered, judged, visit.language());
    return new ModelPage(
        model,
        availability.of(model),
        form,
        images.shown(model, form),
        snippets(model, draft),
        problem,
        notice,
        account.map(id -> subscriptions.has(id, model.id())).orElse(false),
        account.flatMap(id -> subscriptions.limit(id, model.id())).orElse(null),
        moved(account, model, draft),
        bonus,
        account.map(id -> balances.of(id).available()).orElse(null),
        history(model, draft),
        account.flatMap(id -> latest(id, model)).orElse(null),
        PublicId.next("form"),
        catalog.successor(model).orElse(null),
        crossing.from(model),
        arrival,
        unread,
        model.id() + ":" + account.map(ModelPages::mark).orElse("guest"));
  }

  /** People who share a browser do not find each other's text in the form. */
  private static String mark(String accountId) {
    return Sha256.hex(accountId).substring(0, MARK);
  }

  private List<Snippet> snippets(VideoModel model, RequestDraft draft) {
    return Snippets.of(
        RequestBody.of(model, draft),
        visit.origin() + "/v1/videos/generations",
        model.isPlaceholder() ? TextExtensions.notCallable(visit.language()) : "");
  }

  private JobTimes.@Nullable History history(VideoModel model, RequestDraft draft) {
    return times
        .of(model.id(), draft.mode())
        .filter(history -> history.count() >= ENOUGH_HISTORY)
        .orElse(null);
  }

  private Optional<JobView> latest(String accountId, VideoModel model) {
    JobFilter filter = new JobFilter(null, model.id());
    return jobs.list(accountId, filter, null, 1).jobs().stream().findFirst();
  }

  /** What became of the draft, where the form shows one that was saved before the model changed. */
  private @Nullable DraftChange moved(
      Optional<String> account, VideoModel model, RequestDraft shown) {
    return account
        .flatMap(id -> drafts.find(id, model.id()))
        .filter(draft -> !draft.modelVersion().equals(model.version()))
        .map(draft -> DraftChange.of(draft, model))
        .filter(DraftChange::isAny)
        .filter(change -> change.draft().parameters().equals(shown.parameters()))
        .orElse(null);
  }
}
