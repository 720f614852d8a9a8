package org.modelsquare.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.catalog.Sample;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.ImagesParameter;
import org.modelsquare.catalog.parameters.Parameter;
import org.modelsquare.catalog.parameters.PromptParameter;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.catalog.parameters.TextParameter;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.launches.DraftChange;
import org.modelsquare.launches.Drafts;
import org.modelsquare.sharing.Shared;
import org.modelsquare.sharing.SharedVideos;
import org.modelsquare.web.Visit;

/** What stands in a model's form before anybody has typed. */
@Singleton
class FirstDrafts {

  private final Jobs jobs;
  private final SharedVideos videos;
  private final Drafts drafts;
  private final Viewer viewer;
  private final Visit visit;

  FirstDrafts(Jobs jobs, SharedVideos videos, Drafts drafts, Viewer viewer, Visit visit) {
    this.jobs = jobs;
    this.videos = videos;
    this.drafts = drafts;
    this.viewer = viewer;
    this.visit = visit;
  }

  /** The precedent's request, the account's draft or the first quick prompt, in this order. */
  RequestDraft of(VideoModel model, Precedent precedent) {
    Optional<String> account = viewer.accountId();
    return Optional.ofNullable(precedent.sample())
        .flatMap(model::sample)
        .map(sample -> of(model, sample))
        .or(() -> account.flatMap(id -> repeated(id, model, precedent)))
        .or(() -> shared(model, precedent))
        .or(() -> account.flatMap(id -> saved(id, model)))
        .or(() -> model.quickPrompts().stream().findFirst().map(each -> of(model, each)))
        .orElseGet(() -> model.parameters().defaults());
  }

  private RequestDraft of(VideoModel model, Sample sample) {
    ObjectNode parameters = sample.parameters().deepCopy();
    parameters.put("prompt", sample.prompt().in(visit.language()));
    return model.parameters().fromJson(parameters);
  }

  private Optional<RequestDraft> repeated(String id, VideoModel model, Precedent precedent) {
    return Optional.ofNullable(precedent.job())
        .flatMap(job -> jobs.find(id, job))
        .map(job -> model.parameters().fromJson(JsonText.object(job.parameters())));
  }

  /** Its owner's words only where the link shows them, and never the owner's images. */
  private Optional<RequestDraft> shared(VideoModel model, Precedent precedent) {
    return Optional.ofNullable(precedent.share())
        .flatMap(videos::find)
        .map(video -> model.parameters().fromJson(recipe(model, video)));
  }

  private static ObjectNode recipe(VideoModel model, Shared video) {
    ObjectNode recipe = JsonText.object(video.job().parameters());
    model.parameters().all().stream()
        .filter(each -> each instanceof ImagesParameter || !video.showsWords() && isWords(each))
        .forEach(each -> recipe.remove(each.name()));
    return recipe;
  }

  private static boolean isWords(Parameter parameter) {
    return parameter instanceof PromptParameter || parameter instanceof TextParameter;
  }

  private Optional<RequestDraft> saved(String accountId, VideoModel model) {
    return drafts
        .find(accountId, model.id())
        .map(
            draft ->
                draft.modelVersion().equals(model.version())
                    ? model.parameters().fromJson(draft.parameters())
                    : DraftChange.of(draft, model).draft());
  }
}
