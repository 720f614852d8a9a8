package org.modelsquare.admin.models;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.modelsquare.admin.OperatorLog;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.CatalogEntry;
import org.modelsquare.catalog.Decision;
import org.modelsquare.catalog.DescriptorText;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.publication.Publications;

/** What operators do with models, each act with its line in the log. */
@Singleton
class ModelActs {

  private final Publications publications;
  private final Catalog catalog;
  private final OperatorLog log;

  ModelActs(Publications publications, Catalog catalog, OperatorLog log) {
    this.publications = publications;
    this.catalog = catalog;
    this.log = log;
  }

  /**
   * Decides how a model stands.
   *
   * @throws IllegalArgumentException if the catalog could not stand so
   */
  @Transactional
  void decide(String actor, CatalogEntry entry, StandingForm form) {
    String id = entry.model().id();
    publications.decide(id, form.chosen(), form.replacement());
    String after =
        "standing="
            + form.standing()
            + (form.replacement().isEmpty() ? "" : "\nreplaced_by=" + form.replacement());
    log.write(actor, "model.standing", id, form.reason(), before(entry), after);
  }

  /**
   * Takes a descriptor in.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  @Transactional
  VideoModel describe(String actor, DescriptorText text) {
    VideoModel model = publications.describe(text);
    String before =
        catalog.entry(model.id()).map(each -> "version=" + each.text().version()).orElse("");
    log.write(actor, "model.imported", model.id(), "", before, "version=" + model.version());
    return model;
  }

  /** Lets an imported descriptor go; false if that would lose a model that was used. */
  @Transactional
  boolean withdraw(String actor, CatalogEntry entry) {
    boolean gone = publications.withdraw(entry);
    if (gone) {
      String before = "version=" + entry.text().version();
      log.write(actor, "model.withdrawn", entry.model().id(), "", before, "");
    }
    return gone;
  }

  private static String before(CatalogEntry entry) {
    Decision decision = entry.decision();
    if (decision == null) {
      return "standing=" + StandingForm.DESCRIBED;
    }
    String replaced = decision.replacedBy() == null ? "" : "\nreplaced_by=" + decision.replacedBy();
    return "standing=" + decision.standing().code() + replaced;
  }
}
