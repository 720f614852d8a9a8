package org.modelsquare.admin.models;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.ModelCopy;
import org.modelsquare.catalog.Retirement;
import org.modelsquare.catalog.Source;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.connections.ProviderAccounts;
import org.modelsquare.core.Language;
import org.modelsquare.providers.VideoProviders;

/** Looks for what a descriptor may leave open although its reader takes it. */
@Singleton
class DescriptorLint {

  private static final int OLD_DAYS = 180;

  private final Catalog catalog;
  private final VideoProviders kits;
  private final ProviderAccounts accounts;
  private final Clock clock;

  DescriptorLint(Catalog catalog, VideoProviders kits, ProviderAccounts accounts, Clock clock) {
    this.catalog = catalog;
    this.kits = kits;
    this.accounts = accounts;
    this.clock = clock;
  }

  List<ModelFinding> of(VideoModel model) {
    List<ModelFinding> findings = new ArrayList<>();
    provider(model).ifPresent(findings::add);
    if (model.priceList().isEmpty()) {
      findings.add(new ModelFinding("no_price", ""));
    }
    source(model).ifPresent(findings::add);
    if (model.samples().isEmpty()) {
      findings.add(new ModelFinding("no_sample", ""));
    }
    untranslated(model).ifPresent(findings::add);
    successor(model).ifPresent(findings::add);
    return findings;
  }

  private Optional<ModelFinding> provider(VideoModel model) {
    if (kits.find(model.provider()).isEmpty()) {
      return Optional.of(new ModelFinding("no_kit", model.provider()));
    }
    return accounts.isConnected(model.provider())
        ? Optional.empty()
        : Optional.of(new ModelFinding("no_account", model.provider()));
  }

  private Optional<ModelFinding> source(VideoModel model) {
    Optional<LocalDate> newest =
        model.sources().stream().map(Source::date).max(Comparator.naturalOrder());
    if (newest.isEmpty()) {
      return Optional.of(new ModelFinding("no_source", ""));
    }
    LocalDate old = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(OLD_DAYS);
    return newest
        .filter(date -> date.isBefore(old))
        .map(date -> new ModelFinding("old_source", date.toString()));
  }

  /** The page's text is the same in two languages: somebody copied instead of writing. */
  private static Optional<ModelFinding> untranslated(VideoModel model) {
    ModelCopy english = model.copy(Language.EN);
    ModelCopy hans = model.copy(Language.ZH_HANS);
    ModelCopy hant = model.copy(Language.ZH_HANT);
    if (sameText(english, hans) || sameText(english, hant)) {
      return Optional.of(new ModelFinding("untranslated", ""));
    }
    return sameText(hans, hant) ? Optional.of(new ModelFinding("converted", "")) : Optional.empty();
  }

  private static boolean sameText(ModelCopy one, ModelCopy other) {
    return one.tagline().equals(other.tagline()) || one.conclusions().equals(other.conclusions());
  }

  private Optional<ModelFinding> successor(VideoModel model) {
    return Optional.ofNullable(model.retirement())
        .map(Retirement::replacedBy)
        .filter(id -> catalog.find(id).isEmpty())
        .map(id -> new ModelFinding("no_successor", id));
  }
}
