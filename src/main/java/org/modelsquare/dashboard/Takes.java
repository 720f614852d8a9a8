package org.modelsquare.dashboard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.modelsquare.accounts.Viewer;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.dashboard.Dashboard.Take;
import org.modelsquare.media.MediaLinks;
import org.modelsquare.media.MediaStore;
import org.modelsquare.web.Visit;

/** Makes of a job what the dashboard shows of it. */
@Singleton
class Takes {

  private static final String USUAL = "16:9";

  private final Catalog catalog;
  private final MediaStore media;
  private final MediaLinks links;
  private final Viewer viewer;
  private final Visit visit;
  private final Clock clock;

  Takes(
      Catalog catalog,
      MediaStore media,
      MediaLinks links,
      Viewer viewer,
      Visit visit,
      Clock clock) {
    this.catalog = catalog;
    this.media = media;
    this.links = links;
    this.viewer = viewer;
    this.visit = visit;
    this.clock = clock;
  }

  Take of(GlancedJob job) {
    String ratio = job.aspectRatio().contains(":") ? job.aspectRatio() : USUAL;
    return new Take(
        job.id(),
        catalog
            .find(job.modelId())
            .map(each -> each.copy(visit.language()).name())
            .orElse(job.modelId()),
        job.status(),
        viewer.moments(visit.language()).minute(job.createdAt()),
        ratio.replace(':', 'x'),
        job.aspectRatio().isEmpty() ? "–" : job.aspectRatio(),
        job.seconds() == null ? "–" : job.seconds().toString(),
        job.line(),
        job.progress(),
        video(job).orElse(null));
  }

  private Optional<String> video(GlancedJob job) {
    return Optional.ofNullable(job.mediaId())
        .flatMap(media::record)
        .filter(each -> each.goneSince(clock.instant()) == null)
        .map(each -> links.play(each.id()));
  }
}
