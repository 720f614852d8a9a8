package org.modelsquare.playground;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.modelsquare.accounts.AfterSignIn;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.catalog.parameters.RequestDraft;
import org.modelsquare.core.Language;
import org.modelsquare.credits.InsufficientCredits;
import org.modelsquare.jobs.Generation;
import org.modelsquare.jobs.JobReceipt;
import org.modelsquare.jobs.UnknownUpload;
import org.modelsquare.launches.Drafts;
import org.modelsquare.launches.Subscriptions;

/** Does what the button promised, as soon as the visitor who pressed it has an account. */
@Singleton
class CarriedFormSubmission implements AfterSignIn {

  private final CarriedForms forms;
  private final Catalog catalog;
  private final Generation generation;
  private final Drafts drafts;
  private final Subscriptions subscriptions;

  CarriedFormSubmission(
      CarriedForms forms,
      Catalog catalog,
      Generation generation,
      Drafts drafts,
      Subscriptions subscriptions) {
    this.forms = forms;
    this.catalog = catalog;
    this.generation = generation;
    this.drafts = drafts;
    this.subscriptions = subscriptions;
  }

  @Override
  public Optional<URI> continueWith(String accountId, String carry) {
    return forms
        .take(carry)
        .flatMap(
            form -> catalog.find(form.modelId()).map(model -> carryOn(accountId, model, form)));
  }

  private URI carryOn(String accountId, VideoModel model, CarriedForm form) {
    RequestDraft draft = model.parameters().fromJson(form.parameters());
    String root = "/" + form.language().path();
    // At other prices than those on the button nothing is ordered: the form shows the new ones.
    if (form.intent() == Intent.GENERATE && form.priceVersion().equals(model.priceVersion())) {
      return generate(accountId, model, draft, form.language())
          .map(job -> URI.create(root + "/console/jobs/" + job.jobId()))
          .orElseGet(() -> keep(accountId, model, draft, root));
    }
    if (form.intent() == Intent.NOTIFY) {
      subscriptions.add(accountId, model.id(), form.language(), null);
    }
    return keep(accountId, model, draft, root);
  }

  /**
   * Not enough credits, no longer live, somebody else's image: the page says so, with the form as
   * it was.
   */
  private Optional<JobReceipt> generate(
      String accountId, VideoModel model, RequestDraft draft, Language language) {
    try {
      return generation.start(accountId, model, draft, language, null, null);
    } catch (InsufficientCredits | UnknownUpload notNow) {
      return Optional.empty();
    }
  }

  private URI keep(String accountId, VideoModel model, RequestDraft draft, String root) {
    drafts.save(accountId, model, draft);
    return URI.create(root + "/models/" + model.id() + "?saved=draft#play");
  }
}
