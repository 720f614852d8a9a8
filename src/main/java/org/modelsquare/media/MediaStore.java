package org.modelsquare.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.modelsquare.core.PublicId;
import org.modelsquare.media.MediaFolder.Received;

/** The vault on the file system: bytes in files, everything else in the database. */
@Singleton
public class MediaStore {

  private static final Consumer<StoredMedia> NOTHING = stored -> {};

  private final MediaFolder folder;
  private final MediaRows rows;

  MediaStore(MediaFolder folder, MediaRows rows) {
    this.folder = folder;
    this.rows = rows;
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
    return enter(id, accountId, folder.receive(id, body, announcedLength, limits), NOTHING);
  }

  /**
   * Takes in another kind of file, in the same way. Nothing stays of what is refused.
   *
   * @param form what is kept of the stream
   * @param reference runs in the transaction of the file's row; what it throws undoes everything
   * @throws MediaRejected if it is beyond the limits
   * @throws IOException if the form refuses it, or it cannot be read or written
   */
  public StoredMedia store(
      String accountId,
      InputStream body,
      long announcedLength,
      MediaLimits limits,
      MediaForm form,
      Consumer<StoredMedia> reference)
      throws IOException {
    String id = PublicId.next("media");
    return enter(id, accountId, folder.receive(id, body, announcedLength, limits, form), reference);
  }

  /** A file of the vault, whoever owns it: callers check {@link MediaFile#accountId}. */
  public Optional<MediaFile> find(String id) {
    return rows.find(id);
  }

  /**
   * Forgets a file that nothing refers to; the database refuses if something does. Within a
   * transaction the file itself goes after the commit: a crash in between leaves a file without a
   * row, which is swept, but never a row without its file.
   */
  public void delete(String id) {
    rows.remove(id);
  }

  private StoredMedia enter(
      String id, String accountId, Received received, Consumer<StoredMedia> reference) {
    try {
      return rows.add(id, accountId, received, reference);
    } catch (RuntimeException e) {
      folder.delete(received.fileName());
      throw e;
    }
  }
}
