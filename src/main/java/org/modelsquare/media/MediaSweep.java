package org.modelsquare.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Removes files that a crash left in the vault without a row. */
@Singleton
public class MediaSweep {

  private static final Logger LOG = Logger.getLogger(MediaSweep.class);

  /** Longer than any file waits for its row. */
  private static final Duration ORPHANED = Duration.ofDays(1);

  private static final int AT_ONCE = 500;

  private final MediaFolder folder;
  private final MediaRows rows;
  private final Clock clock;

  MediaSweep(MediaFolder folder, MediaRows rows, Clock clock) {
    this.folder = folder;
    this.rows = rows;
    this.clock = clock;
  }

  /** Removes what is older than a day and belongs to nobody; how many files that were. */
  public int run() throws IOException {
    folder.sweep();
    List<String> old = folder.olderThan(clock.instant().minus(ORPHANED));
    int removed = 0;
    for (int from = 0; from < old.size(); from += AT_ONCE) {
      List<String> some = old.subList(from, Math.min(old.size(), from + AT_ONCE));
      for (String orphan : rows.unknown(some)) {
        LOG.infof("%s has no row and is removed", orphan);
        folder.delete(orphan);
        removed++;
      }
    }
    return removed;
  }
}
