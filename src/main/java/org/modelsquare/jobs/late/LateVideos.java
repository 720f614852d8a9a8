package org.modelsquare.jobs.late;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.modelsquare.core.Sql;
import org.modelsquare.jobs.lifecycle.JobSettings;
import org.modelsquare.jobs.remote.Connection;
import org.modelsquare.jobs.remote.Connections;
import org.modelsquare.media.MediaLimits;
import org.modelsquare.media.MediaRejected;
import org.modelsquare.media.MediaStore;
import org.modelsquare.media.StoredMedia;
import org.modelsquare.providers.RemoteContent;
import org.modelsquare.providers.RemoteStatus;
import org.modelsquare.providers.RemoteVideo;
import org.modelsquare.providers.RemoteVideoGone;

/**
 * Goes on asking for videos whose jobs failed while their providers were still at work. One that
 * comes is attached to its job, which stays failed and free of charge, and a person is told: the
 * provider may want to be paid.
 */
@Singleton
public class LateVideos {

  private static final Logger LOG = Logger.getLogger(LateVideos.class);
  private static final int AT_ONCE = 8;
  private static final Duration LEASE = Duration.ofMinutes(30);
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
  private static final int DOUBLINGS = 4;

  private final Sql sql;
  private final Connections connections;
  private final MediaStore media;
  private final Clock clock;
  private final MediaLimits limits;

  LateVideos(
      Sql sql, Connections connections, MediaStore media, Clock clock, JobSettings settings) {
    this.sql = sql;
    this.connections = connections;
    this.media = media;
    this.clock = clock;
    this.limits = new MediaLimits(settings.maxVideoBytes(), settings.maxDownload());
  }

  /** Asks for some that are due, each on one instance only; how many that were. */
  public int run() {
    Instant now = clock.instant();
    List<LateVideo> due = sql.all(LateSql.CLAIM, LateVideo::read, now, AT_ONCE, now.plus(LEASE));
    due.forEach(this::step);
    return due.size();
  }

  private void step(LateVideo late) {
    if (!late.until().isAfter(clock.instant())) {
      forget(late, "no video came");
      return;
    }
    Optional<Connection> connection = connections.find(late.provider(), late.account());
    RemoteStatus status =
        connection.isEmpty()
            ? new RemoteStatus.Unavailable("the provider's account is not there", null)
            : connection.get().poll(late.remoteId());
    if (status instanceof RemoteStatus.Succeeded done) {
      fetch(late, connection.orElseThrow(), done.video());
    } else if (status instanceof RemoteStatus.Failed failed) {
      forget(late, failed.failure().detail());
    } else {
      rest(late);
    }
  }

  private void fetch(LateVideo late, Connection connection, RemoteVideo video) {
    try (RemoteContent content = connection.open(video)) {
      attach(late, media.store(late.owner(), content.body(), content.length(), limits));
    } catch (RemoteVideoGone e) {
      forget(late, e.toString());
    } catch (MediaRejected e) {
      if (e.reason() == MediaRejected.Reason.TOO_LARGE) {
        forget(late, e.toString());
      } else {
        rest(late);
      }
    } catch (IOException | RuntimeException e) {
      LOG.infof("the late video of %s could not be fetched: %s", late.jobId(), e);
      rest(late);
    }
  }

  private void attach(LateVideo late, StoredMedia stored) {
    boolean attached =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  sql.update(LateSql.FORGET, late.jobId());
                  return sql.update(LateSql.ATTACH, stored.id(), clock.instant(), late.jobId())
                      == 1;
                });
    if (!attached) {
      media.delete(stored.id());
    }
  }

  private void forget(LateVideo late, String why) {
    LOG.infof("nothing more is expected for %s: %s", late.jobId(), why);
    sql.update(LateSql.FORGET, late.jobId());
  }

  private void rest(LateVideo late) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(late.tries(), DOUBLINGS));
    sql.update(LateSql.REST, clock.instant().plus(pause), late.jobId());
  }
}
