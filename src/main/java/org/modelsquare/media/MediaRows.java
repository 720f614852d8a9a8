package org.modelsquare.media;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.modelsquare.core.Sql;
import org.modelsquare.media.MediaFolder.Received;

/** What the database knows of the files of the vault. */
@Singleton
class MediaRows {

  private static final String INSERT =
      """
      insert into media_object
        (id, account_id, file_name, size_bytes, sha256, content_type, created_at)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private final MediaFolder folder;
  private final Sql sql;
  private final Event<MediaForgotten> forgotten;
  private final Clock clock;

  MediaRows(MediaFolder folder, Sql sql, Event<MediaForgotten> forgotten, Clock clock) {
    this.folder = folder;
    this.sql = sql;
    this.forgotten = forgotten;
    this.clock = clock;
  }

  /** Enters a file together with what refers to it. */
  @Transactional
  public StoredMedia add(
      String id, String accountId, Received file, Consumer<StoredMedia> reference) {
    sql.update(
        INSERT,
        id,
        accountId,
        file.fileName(),
        file.sizeBytes(),
        file.sha256(),
        file.contentType(),
        clock.instant());
    StoredMedia stored = new StoredMedia(id, file.sizeBytes(), file.sha256(), file.contentType());
    reference.accept(stored);
    return stored;
  }

  Optional<MediaFile> find(String id) {
    return sql.first("select * from media_object where id = ?", this::file, id);
  }

  /** Removes a row; its file goes when that is committed. */
  @Transactional
  public void remove(String id) {
    sql.first(
            "delete from media_object where id = ? returning file_name",
            row -> row.getString("file_name"),
            id)
        .ifPresent(fileName -> forgotten.fire(new MediaForgotten(fileName)));
  }

  /** Those of the names that no row has. */
  Set<String> unknown(Collection<String> fileNames) {
    Set<String> unknown = new HashSet<>(fileNames);
    sql.all(
            "select file_name from media_object where file_name = any(?)",
            row -> row.getString("file_name"),
            (Object) fileNames.toArray(String[]::new))
        .forEach(unknown::remove);
    return unknown;
  }

  private MediaFile file(ResultSet row) throws SQLException {
    return new MediaFile(
        row.getString("id"),
        row.getString("account_id"),
        folder.path(row.getString("file_name")),
        row.getLong("size_bytes"),
        row.getString("sha256"),
        row.getString("content_type"),
        Sql.instant(row, "created_at"));
  }
}
