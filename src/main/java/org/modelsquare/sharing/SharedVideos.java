package org.modelsquare.sharing;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.modelsquare.jobs.JobView;
import org.modelsquare.jobs.Jobs;
import org.modelsquare.media.MediaStore;

/** The videos that people show to whoever has a link. */
@Singleton
public class SharedVideos {

  private final ShareLinks links;
  private final Jobs jobs;
  private final MediaStore media;

  SharedVideos(ShareLinks links, Jobs jobs, MediaStore media) {
    this.links = links;
    this.jobs = jobs;
    this.media = media;
  }

  /** What the link with that token shows; empty once the link or the video has ended. */
  public Optional<Shared> find(String token) {
    return links.find(token).flatMap(link -> shared(link, token));
  }

  private Optional<Shared> shared(ShareLink link, String token) {
    Optional<JobView> job = jobs.find(link.accountId(), link.jobId());
    return job.map(JobView::mediaId)
        .flatMap(media::find)
        .map(file -> new Shared(link, token, job.orElseThrow(), file));
  }
}
