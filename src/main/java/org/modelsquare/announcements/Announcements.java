package org.modelsquare.announcements;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * What this instance shows at the top of its pages, from memory: no page waits for the database or
 * breaks with it. Each page asks the clock, so that everything begins and ends in time.
 */
@Singleton
@Unremovable
public class Announcements {

  /** So many are shown at once. */
  public static final int MOST = 3;

  private static final Logger LOG = Logger.getLogger(Announcements.class);

  private final AnnouncementTable table;
  private final Clock clock;
  private volatile List<Announcement> open = List.of();
  private boolean failing;

  Announcements(AnnouncementTable table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Those to be shown now, the newest first. */
  public List<Announcement> current() {
    List<Announcement> known = open;
    if (known.isEmpty()) {
      return known;
    }
    Instant now = clock.instant();
    return known.stream().filter(each -> each.isOn(now)).limit(MOST).toList();
  }

  /** Brings this instance up to the table; if that fails, it goes on with what it knows. */
  public synchronized void refresh() {
    try {
      open = List.copyOf(table.open());
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.warn("announcements could not be read; those known are shown until they can", e);
      }
      failing = true;
    }
  }
}
