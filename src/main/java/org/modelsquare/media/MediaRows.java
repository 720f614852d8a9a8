package org.modelsquare.media;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Sql;

/** What the database knows of the files of the vault. */
@Singleton
class MediaRows {

  private static final String INSERT =
      """
      insert into media_object
        (id, account_id, store, file_name, size_bytes, sha256, content_type,
         created_at, expires_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String USED =
      """
      select count(*), coalesce(sum(size_bytes), 0) from media_object
      where account_id = ? and removed_at is null and content_type like 'video/%'
        and (kept_at is not null or expires_at is null or expires_at > ?)
      """;

  private final Sql sql;
  private final Event<MediaForgotten> forgotten;
  private final Clock clock;

  MediaRows(Sql sql, Event<MediaForgotten> forgotten, Clock clock) {
    this.sql = sql;
    this.forgotten = forgotten;
    this.clock = clock;
  }

  /** Enters a file together with what refers to it. */
  @Transactional
  public StoredMedia add(
      String id,
      String accountId,
      Received file,
      @Nullable Instant expiresAt,
      Consumer<StoredMedia> reference) {
    sql.update(
        INSERT,
        id,
        accountId,
        file.store().code(),
        file.fileName(),
        file.sizeBytes(),
        file.sha256(),
        file.contentType(),
        clock.instant(),
        expiresAt);
    StoredMedia stored = new StoredMedia(id, file.sizeBytes(), file.sha256(), file.contentType());
    reference.accept(stored);
    return stored;
  }

  Optional<MediaFile> find(String id) {
    return sql.first("select * from media_object where id = ?", MediaRows::file, id);
  }

  /** What an account has in store now. */
  StorageUse usedBy(String accountId, Instant now) {
    return sql.first(USED, row -> new StorageUse(row.getInt(1), row.getLong(2)), accountId, now)
        .orElseThrow();
  }

  /** Removes a row; its file goes when that is committed. */
  @Transactional
  public void remove(String id) {
    sql.first("delete from media_object where id = ? returning *", MediaRows::file, id)
        .ifPresent(file -> forgotten.fire(new MediaForgotten(file.store(), file.fileName())));
  }

  /** Those of the names in a store whose bytes no row needs. */
  Set<String> unknown(StoreKind store, Collection<String> fileNames) {
    Set<String> unknown = new HashSet<>(fileNames);
    sql.all(
            """
            select file_name from media_object
            where store = ? and file_name = any(?) and removed_at is null
            """,
            row -> row.getString("file_name"),
            store.code(),
            fileNames.toArray(String[]::new))
        .forEach(unknown::remove);
    return unknown;
  }

  static MediaFile file(ResultSet row) throws SQLException {
    return new MediaFile(
        row.getString("id"),
        row.getString("account_id"),
        StoreKind.of(row.getString("store")),
        row.getString("file_name"),
        row.getLong("size_bytes"),
        row.getString("sha256"),
        row.getString("content_type"),
        Sql.instant(row, "created_at"),
        Sql.optionalInstant(row, "expires_at"),
        Sql.optionalInstant(row, "kept_at"),
        Sql.optionalInstant(row, "removed_at"));
  }
}
