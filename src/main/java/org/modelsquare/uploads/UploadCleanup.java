package org.modelsquare.uploads;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.modelsquare.media.MediaStore;

/** Deletes what nobody has used for long. */
@Singleton
public class UploadCleanup {

  private static final int AT_ONCE = 100;

  private final UploadRows rows;
  private final MediaStore media;
  private final UploadSettings settings;
  private final Clock clock;

  UploadCleanup(UploadRows rows, MediaStore media, UploadSettings settings, Clock clock) {
    this.rows = rows;
    this.media = media;
    this.settings = settings;
    this.clock = clock;
  }

  /** Deletes some uploads that were not used in time, rows first; how many. */
  @Transactional
  public int run() {
    List<String> files = rows.removeUnused(clock.instant().minus(settings.keep()), AT_ONCE);
    files.forEach(media::delete);
    return files.size();
  }
}
