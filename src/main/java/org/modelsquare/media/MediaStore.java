package org.modelsquare.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.modelsquare.core.PublicId;
import org.modelsquare.core.Sql;
import org.modelsquare.media.MediaFolder.Received;

/** The vault on the file system: bytes in files, everything else in the database. */
@Singleton
public class MediaStore {

  private static final String INSERT =
      """
      insert into media_object
        (id, account_id, file_name, size_bytes, sha256, content_type, created_at)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private final MediaFolder folder;
  private final Sql sql;
  private final Clock clock;

  MediaStore(MediaFolder folder, Sql sql, Clock clock) {
    this.folder = folder;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Takes a video in, without ever having it in memory. The file is on the disk before its row is
   * in the database, so a row always has its file. The caller closes the stream.
   *
   * @param announcedLength the number of bytes to come, or -1 if nobody said
   * @throws MediaRejected if it is not a whole video within the limits
   * @throws IOException if it cannot be read or written
   */
  public StoredMedia store(
      String accountId, InputStream body, long announcedLength, MediaLimits limits)
      throws IOException {
    String id = PublicId.next("media");
    Received received = folder.receive(id, body, announcedLength, limits);
    try {
      sql.update(
          INSERT,
          id,
          accountId,
          received.fileName(),
          received.sizeBytes(),
          received.sha256(),
          received.contentType(),
          clock.instant());
    } catch (RuntimeException e) {
      folder.delete(received.fileName());
      throw e;
    }
    return new StoredMedia(id, received.sizeBytes(), received.sha256(), received.contentType());
  }

  /** A file of the vault, whoever owns it: callers check {@link MediaFile#accountId}. */
  public Optional<MediaFile> find(String id) {
    return sql.first(
        "select * from media_object where id = ?",
        row ->
            new MediaFile(
                id,
                row.getString("account_id"),
                path(row.getString("file_name")),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("content_type"),
                Sql.instant(row, "created_at")),
        id);
  }

  /** Forgets a file that nothing refers to; the database refuses if something does. */
  public void delete(String id) throws IOException {
    Optional<MediaFile> file = find(id);
    if (sql.update("delete from media_object where id = ?", id) == 1 && file.isPresent()) {
      folder.delete(folder.nameOf(file.get().path()));
    }
  }

  private Path path(String fileName) {
    return folder.path(fileName);
  }
}
