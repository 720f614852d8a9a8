package org.modelsquare.jobs.pages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelsquare.catalog.Catalog;
import org.modelsquare.catalog.VideoModel;
import org.modelsquare.jobs.JobTimes;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.media.MediaFile;
import org.modelsquare.media.MediaKeeping;
import org.modelsquare.media.MediaLinks;
import org.modelsquare.media.MediaRetention;
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
  private final MediaKeeping keeping;
  private final MediaRetention retention;
  private final Visit visit;
  private final Clock clock;

  JobSheets(
      Jobs jobs,
      JobTimes times,
      Catalog catalog,
      MediaStore media,
      MediaLinks links,
      MediaKeeping keeping,
      MediaRetention retention,
      Visit visit,
      Clock clock) {
    this.jobs = jobs;
    this.times = times;
    this.catalog = catalog;
    this.media = media;
    this.links = links;
    this.keeping = keeping;
    this.retention = retention;
    this.visit = visit;
    this.clock = clock;
  }

  /** The sheet of a job of this account. */
  Optional<JobSheet> find(String accountId, String jobId) {
    return jobs.find(accountId, jobId).map(job -> sheet(accountId, job));
  }

  /** A sheet for the list: without timeline, takes and history, which would cost queries each. */
  JobSheet brief(JobView job) {
    return sheet(job, 0, List.of(), List.of(), typical(catalog.known(job.modelId())), 0);
  }

  /** All takes of the request that a job of this account is one of, the first one first. */
  List<JobSheet> takes(String accountId, String jobId) {
    List<JobView> takes = jobs.takes(accountId, jobId);
    List<JobSheet> sheets = new ArrayList<>();
    for (JobView job : takes) {
      Expectation usual = typical(catalog.known(job.modelId()));
      sheets.add(sheet(job, sheets.size() + 1, takes, List.of(), usual, 0));
    }
    return sheets;
  }

  private JobSheet sheet(String accountId, JobView job) {
    List<JobView> takes = jobs.takes(accountId, job.id());
    int take = takes.stream().map(JobView::id).toList().indexOf(job.id()) + 1;
    return sheet(
        job,
        take,
        takes,
        TimelineLine.of(jobs.timeline(job.id())),
        expectation(job),
        keeping.kept(accountId));
  }

  private JobSheet sheet(
      JobView job,
      int take,
      List<JobView> takes,
      List<TimelineLine> timeline,
      Expectation expectation,
      int kept) {
    Optional<VideoModel> model = catalog.known(job.modelId());
    Instant now = clock.instant();
    Optional<MediaFile> known = Optional.ofNullable(job.mediaId()).flatMap(media::record);
    Optional<MediaFile> file = known.filter(each -> each.goneSince(now) == null);
    Optional<String> video = file.map(each -> links.play(each.id()));
    return new JobSheet(
        job,
        model.map(each -> each.copy(visit.language()).name()).orElse(job.modelId()),
        take,
        takes,
        timeline,
        expectation,
        video.orElse(null),
        file.map(each -> links.download(each.id(), job.modelId() + "-" + job.id())).orElse(null),
        known.map(MediaFile::sizeBytes).orElse(0L),
        known.map(MediaFile::sha256).orElse(""),
        new Vault(
            known.orElse(null),
            video.map(path -> visit.origin() + path).orElse(""),
            kept,
            retention.keepMost(),
            now),
        now);
  }

  private Expectation expectation(JobView job) {
    return times
        .of(job.modelId(), job.mode())
        .filter(history -> history.count() >= ENOUGH_HISTORY)
        .map(history -> new Expectation(history.half(), history.most(), history.count()))
        .orElseGet(() -> typical(catalog.known(job.modelId())));
  }

  private static Expectation typical(Optional<VideoModel> model) {
    return model
        .map(VideoModel::timing)
        .map(timing -> new Expectation(timing.typicalFrom(), timing.typicalTo(), 0))
        .orElse(new Expectation(Duration.ofMinutes(1), Duration.ofMinutes(5), 0));
  }
}
