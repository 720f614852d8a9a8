package org.modelsquare.jobs.dispatch;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.modelsquare.jobs.lifecycle.Ending;
import org.modelsquare.jobs.lifecycle.FailureCode;
import org.modelsquare.jobs.lifecycle.JobFinish;
import org.modelsquare.jobs.lifecycle.JobSettings;
import org.modelsquare.jobs.lifecycle.JobState;
import org.modelsquare.jobs.queue.JobQueue;
import org.modelsquare.jobs.queue.Work;
import org.modelsquare.jobs.remote.Connection;
import org.modelsquare.media.MediaLimits;
import org.modelsquare.media.MediaRejected;
import org.modelsquare.media.MediaStore;
import org.modelsquare.media.StoredMedia;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.RemoteVideoGone;

/** Fetches a finished video into the house; only then is it paid for. */
@Singleton
class StoreStep {

  private static final Logger LOG = Logger.getLogger(StoreStep.class);

  private final MediaStore media;
  private final JobFinish finish;
  private final JobQueue queue;
  private final Clock clock;
  private final MediaLimits limits;

  StoreStep(MediaStore media, JobFinish finish, JobQueue queue, Clock clock, JobSettings settings) {
    this.media = media;
    this.finish = finish;
    this.queue = queue;
    this.clock = clock;
    this.limits = new MediaLimits(settings.maxVideoBytes(), settings.maxDownload());
  }

  void run(Work work, Connection provider) {
    try {
      StoredMedia stored = fetch(work, provider);
      if (!finish.finish(Ending.completed(work.lease(), stored.id()))) {
        media.delete(stored.id());
      }
    } catch (RemoteVideoGone e) {
      fail(work, e);
    } catch (MediaRejected e) {
      if (e.reason() == MediaRejected.Reason.TOO_LARGE) {
        fail(work, e);
      } else {
        retry(work, e);
      }
    } catch (IOException | RuntimeException e) {
      retry(work, e);
    }
  }

  private StoredMedia fetch(Work work, Connection provider) throws IOException {
    if (work.location() == null) {
      throw new RemoteVideoGone("no location was written down");
    }
    RemoteVideo video = new RemoteVideo(work.knownRemoteId(), work.location());
    try (RemoteContent content = provider.open(video)) {
      return media.store(work.accountId(), content.body(), content.length(), limits);
    }
  }

  private void fail(Work work, IOException why) {
    FailureCode code = FailureCode.RESULT_UNAVAILABLE;
    finish.finish(Ending.failed(work.lease(), JobState.STORING, code, why.toString()));
  }

  private void retry(Work work, Exception why) {
    LOG.infof("the video of %s could not be fetched: %s", work.jobId(), why);
    queue.putOffAfter(why.toString(), work, clock.instant().plus(Pace.retry(work.tries(), null)));
  }
}
