package org.modelsquare.uploads;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.modelsquare.core.Sql;
import org.modelsquare.media.StoredMedia;
import org.modelsquare.uploads.images.ImageFacts;
import org.modelsquare.uploads.images.ImageFormat;

/** The table of uploads. */
@Singleton
class UploadRows {

  private static final String INSERT =
      """
      insert into upload
        (id, account_id, media_id, token, format, size_bytes, width, height,
         created_at, last_used_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final Sql sql;
  private final UploadAddress address;
  private final Clock clock;

  UploadRows(Sql sql, UploadAddress address, Clock clock) {
    this.sql = sql;
    this.address = address;
    this.clock = clock;
  }

  void insert(String id, String accountId, String token, StoredMedia media, ImageFacts image) {
    Instant now = clock.instant();
    sql.update(
        INSERT,
        id,
        accountId,
        media.id(),
        token,
        image.format().name(),
        media.sizeBytes(),
        image.width(),
        image.height(),
        now,
        now);
  }

  /** What an account keeps; with its row locked until the end of the transaction if so wished. */
  Kept kept(String accountId, boolean locked) {
    if (locked) {
      sql.first(
          "select id from account where id = ? for no key update",
          row -> row.getString("id"),
          accountId);
    }
    return sql.first(
            "select count(*) as n, coalesce(sum(size_bytes), 0) as bytes from upload"
                + " where account_id = ?",
            row -> new Kept(row.getLong("n"), row.getLong("bytes")),
            accountId)
        .orElseThrow();
  }

  Optional<Upload> find(String id) {
    return sql.first("select * from upload where id = ?", this::upload, id);
  }

  /** Notes that an order names these; how many of them there are. */
  int touch(String accountId, Collection<String> ids) {
    return sql.update(
        "update upload set last_used_at = ?, ordered = true where account_id = ? and id = any(?)",
        clock.instant(),
        accountId,
        ids.toArray(String[]::new));
  }

  /** Removes a row; the id of the file that it had. */
  Optional<String> remove(String accountId, String id) {
    return sql.first(
        "delete from upload where id = ? and account_id = ? returning media_id",
        row -> row.getString("media_id"),
        id,
        accountId);
  }

  /** The same, if no order has named it. */
  Optional<String> removeUnordered(String accountId, String id) {
    return sql.first(
        "delete from upload where id = ? and account_id = ? and not ordered returning media_id",
        row -> row.getString("media_id"),
        id,
        accountId);
  }

  /** Removes some rows that were last used before that time; the ids of their files. */
  List<String> removeUnused(Instant before, int atMost) {
    return sql.all(
        """
        delete from upload where last_used_at < ? and id in
          (select id from upload where last_used_at < ? order by last_used_at limit ?
           for update skip locked)
        returning media_id
        """,
        row -> row.getString("media_id"),
        before,
        before,
        atMost);
  }

  private Upload upload(ResultSet row) throws SQLException {
    ImageFormat format = ImageFormat.valueOf(row.getString("format"));
    String id = row.getString("id");
    String file = row.getString("token") + "." + format.extension();
    return new Upload(
        id,
        row.getString("account_id"),
        row.getString("media_id"),
        UploadAddress.PATH + id + "/" + file,
        address.url(id, file),
        format,
        row.getLong("size_bytes"),
        row.getInt("width"),
        row.getInt("height"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "last_used_at"));
  }

  /** How much an account keeps. */
  record Kept(long count, long bytes) {}
}
