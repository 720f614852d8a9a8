package org.modelsquare.jobs.pages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.jobs.JobTimes;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.media.MediaFile;
import org.modelsquare.media.MediaLinks;
import org.modelsquare.media.MediaStore;
import org.modelsquare.web.Visit;

/** Gathers what a job's page shows. */
@Singleton
class JobSheets {

  private static final int ENOUGH_HISTORY = 20;

  private final Jobs jobs;
  private final JobTimes times;
  private final Catalog catalog;
  private final MediaStore media;
  private final MediaLinks links;
  private final Visit visit;
  private final Clock clock;

  JobSheets(
      Jobs jobs,
      JobTimes times,
      Catalog catalog,
      MediaStore media,
      MediaLinks links,
      Visit visit,
      Clock clock) {
    this.jobs = jobs;
    this.times = times;
    this.catalog = catalog;
    this.media = media;
    this.links = links;
    this.visit = visit;
    this.clock = clock;
  }

  /** The sheet of a job of this account. */
  Optional<JobSheet> find(String accountId, String jobId) {
    return jobs.find(accountId, jobId).map(job -> sheet(accountId, job));
  }

  /** A sheet for the list: without timeline and takes. */
  JobSheet brief(JobView job) {
    return sheet(job, 0, List.of(), List.of());
  }

  private JobSheet sheet(String accountId, JobView job) {
    List<JobView> takes = jobs.takes(accountId, job.id());
    int take = takes.stream().map(JobView::id).toList().indexOf(job.id()) + 1;
    return sheet(job, take, takes, TimelineLine.of(jobs.timeline(job.id())));
  }

  private JobSheet sheet(JobView job, int take, List<JobView> takes, List<TimelineLine> timeline) {
    Optional<VideoModel> model = catalog.find(job.modelId());
    Optional<String> mediaId = Optional.ofNullable(job.mediaId());
    Optional<MediaFile> file = mediaId.flatMap(media::find);
    return new JobSheet(
        job,
        model.map(each -> each.copy(visit.language()).name()).orElse(job.modelId()),
        take,
        takes,
        timeline,
        expectation(job, model),
        file.map(each -> links.play(each.id())).orElse(null),
        file.map(each -> links.download(each.id(), job.modelId() + "-" + job.id())).orElse(null),
        file.map(MediaFile::sizeBytes).orElse(0L),
        file.map(MediaFile::sha256).orElse(""),
        clock.instant());
  }

  private Expectation expectation(JobView job, Optional<VideoModel> model) {
    return times
        .of(job.modelId(), job.mode())
        .filter(history -> history.count() >= ENOUGH_HISTORY)
        .map(history -> new Expectation(history.half(), history.most(), history.count()))
        .or(
            () ->
                model.map(
                    each ->
                        new Expectation(each.timing().typicalFrom(), each.timing().typicalTo(), 0)))
        .orElseGet(
            () ->
                new Expectation(
                    java.time.Duration.ofMinutes(1), java.time.Duration.ofMinutes(5), 0));
  }
}
