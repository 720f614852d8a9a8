package org.modelsquare.dashboard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.core.Credits;
import org.modelsquare.credits.Balances;
import org.modelsquare.dashboard.Dashboard.DraftLine;
import org.modelsquare.dashboard.Dashboard.KeyLine;
import org.modelsquare.dashboard.Dashboard.NewsLine;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.keys.ApiKey;
import org.modelsquare.keys.ApiKeys;
import org.modelsquare.keys.KeyHealth;
import org.modelsquare.keys.KeySpent;
import org.modelsquare.keys.KeyStatus;
import org.modelsquare.launches.Notices;
import org.modelsquare.web.Moment;
import org.modelsquare.web.Visit;

/** Puts together what the dashboard shows. */
@Singleton
class Dashboards {

  private static final int RUNNING = 6;
  private static final int TAKES = 4;
  private static final int LATEST = 20;
  private static final int LINES = 4;
  private static final KeySpent NOTHING = new KeySpent(Credits.ZERO, Credits.ZERO, Credits.ZERO);

  private final Glances glances;
  private final Balances balances;
  private final Jobs jobs;
  private final ApiKeys keys;
  private final Notices notices;
  private final Catalog catalog;
  private final Takes takes;
  private final Starts starts;
  private final Viewer viewer;
  private final Visit visit;
  private final Clock clock;

  Dashboards(
      Glances glances,
      Balances balances,
      Jobs jobs,
      ApiKeys keys,
      Notices notices,
      Catalog catalog,
      Takes takes,
      Starts starts,
      Viewer viewer,
      Visit visit,
      Clock clock) {
    this.glances = glances;
    this.balances = balances;
    this.jobs = jobs;
    this.keys = keys;
    this.notices = notices;
    this.catalog = catalog;
    this.takes = takes;
    this.starts = starts;
    this.viewer = viewer;
    this.visit = visit;
    this.clock = clock;
  }

  Dashboard of(String account, boolean justPutAway) {
    Instant now = clock.instant();
    List<GlancedJob> ended = glances.ended(account, LATEST);
    List<ApiKey> living = living(account, now);
    return new Dashboard(
        balances.of(account),
        glances.burnt(account, now.minus(Duration.ofDays(Dashboard.DAYS))),
        jobs.activeCount(account),
        glances.running(account, RUNNING).stream().map(takes::of).toList(),
        ended.stream().limit(TAKES).map(takes::of).toList(),
        Troubles.among(ended),
        drafts(account),
        lines(account, living, now),
        living.size(),
        news(account),
        glances.steps(account),
        starts.best(),
        justPutAway);
  }

  private List<DraftLine> drafts(String account) {
    return glances.drafts(account, LINES).stream()
        .filter(each -> catalog.find(each.modelId()).isPresent())
        .map(
            each ->
                new DraftLine(
                    each.modelId(), name(each.modelId()), each.line(), moment(each.savedAt())))
        .toList();
  }

  private List<ApiKey> living(String account, Instant now) {
    return keys.of(account).stream().filter(each -> each.status(now) != KeyStatus.REVOKED).toList();
  }

  private List<KeyLine> lines(String account, List<ApiKey> living, Instant now) {
    Map<String, KeySpent> spent = living.isEmpty() ? Map.of() : keys.spent(account);
    return living.stream()
        .map(
            key ->
                new KeyLine(
                    key.id(),
                    key.name(),
                    KeyHealth.notes(
                        key, Objects.requireNonNull(spent.getOrDefault(key.id(), NOTHING)), now)))
        .filter(each -> !each.notes().isEmpty())
        .limit(LINES)
        .toList();
  }

  private List<NewsLine> news(String account) {
    return notices.unread(account, LINES).stream()
        .map(each -> new NewsLine(each, name(each.modelId()), moment(each.at())))
        .toList();
  }

  private Moment moment(Instant instant) {
    return viewer.moments(visit.language()).minute(instant);
  }

  private String name(String modelId) {
    return catalog.known(modelId).map(each -> each.copy(visit.language()).name()).orElse(modelId);
  }
}
