package org.modelsquare.media;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.modelsquare.core.Sql;

/**
 * Removes what has expired: the bytes go, the row stays, so that a receipt can still say what there
 * was. One instance at a time does it.
 */
@Singleton
public class MediaRemoval {

  private static final int AT_ONCE = 100;

  private static final String ALONE =
      "select pg_try_advisory_xact_lock(hashtextextended('media-removal', 0))";

  private static final String REMOVE =
      """
      update media_object set removed_at = ?
      where id in
        (select id from media_object
         where expires_at <= ? and kept_at is null and removed_at is null
         order by expires_at limit ? for update skip locked)
      returning *
      """;

  private final Sql sql;
  private final FileStores stores;
  private final Clock clock;

  MediaRemoval(Sql sql, FileStores stores, Clock clock) {
    this.sql = sql;
    this.stores = stores;
    this.clock = clock;
  }

  /** Removes all that has expired, unless another instance is at it; how many. */
  public int run() {
    int removed = 0;
    for (List<MediaFile> some = mark(); !some.isEmpty(); some = mark()) {
      some.forEach(file -> stores.delete(file.store(), file.fileName()));
      removed += some.size();
    }
    return removed;
  }

  /** The rows first: a crash leaves bytes that no row needs, and those are swept. */
  private List<MediaFile> mark() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              if (!sql.first(ALONE, row -> row.getBoolean(1)).orElse(false)) {
                return List.of();
              }
              Instant now = clock.instant();
              return sql.all(REMOVE, MediaRows::file, now, now, AT_ONCE);
            });
  }
}
