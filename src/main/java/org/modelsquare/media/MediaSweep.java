package org.modelsquare.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Removes files that a crash left in the vault without a row. */
@Singleton
public class MediaSweep {

  private static final Logger LOG = Logger.getLogger(MediaSweep.class);

  /** Longer than any file waits for its row. */
  private static final Duration ORPHANED = Duration.ofDays(1);

  private final Spool spool;
  private final FileStores stores;
  private final MediaRows rows;
  private final Clock clock;

  MediaSweep(Spool spool, FileStores stores, MediaRows rows, Clock clock) {
    this.spool = spool;
    this.stores = stores;
    this.rows = rows;
    this.clock = clock;
  }

  /** Removes what is older than a day and belongs to nobody; how many files that were. */
  public int run() throws IOException {
    spool.sweep();
    Instant before = clock.instant().minus(ORPHANED);
    int removed = 0;
    for (FileStore store : stores.all()) {
      removed += sweep(store, before);
    }
    return removed;
  }

  /** Only names are gathered before anything is removed: a list is not changed while it is read. */
  private int sweep(FileStore store, Instant before) throws IOException {
    List<String> orphans = new ArrayList<>();
    store.olderThan(before, some -> orphans.addAll(rows.unknown(store.kind(), some)));
    int removed = 0;
    for (String orphan : orphans) {
      if (store.isOurs(orphan)) {
        LOG.infof("%s has no row and is removed", orphan);
        store.delete(orphan);
        removed++;
      }
    }
    return removed;
  }
}
