package org.modelsquare.media;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.PublicId;

/** The vault: bytes in files or objects, everything else in the database. */
@Singleton
public class MediaStore {

  private static final Consumer<StoredMedia> NOTHING = stored -> {};

  private final Spool spool;
  private final FileStores stores;
  private final MediaRows rows;
  private final MediaRetention retention;
  private final Clock clock;

  MediaStore(
      Spool spool, FileStores stores, MediaRows rows, MediaRetention retention, Clock clock) {
    this.spool = spool;
    this.stores = stores;
    this.rows = rows;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * Takes a video in, without ever having it in memory. The file is in its store before its row is
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
    Received received = spool.receive(id, body, announcedLength, limits, stores.current());
    return enter(id, accountId, received, retention.expiry(), NOTHING);
  }

  /**
   * Takes in another kind of file, in the same way, until somebody deletes it. Nothing stays of
   * what is refused.
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
    Received received = spool.receive(id, body, announcedLength, limits, form, stores.current());
    return enter(id, accountId, received, null, reference);
  }

  /**
   * A file of the vault that has not expired, whoever owns it: callers check {@link
   * MediaFile#accountId}.
   */
  public Optional<MediaFile> find(String id) {
    Instant now = clock.instant();
    return rows.find(id).filter(file -> file.goneSince(now) == null);
  }

  /** The videos of an account that are there. */
  public StorageUse usedBy(String accountId) {
    return rows.usedBy(accountId, clock.instant());
  }

  /** What is known of a file, be it there or gone. */
  public Optional<MediaFile> record(String id) {
    return rows.find(id);
  }

  /**
   * Some bytes of a file.
   *
   * @throws java.nio.file.NoSuchFileException if its bytes are lost
   */
  public MediaBytes bytes(MediaFile file, long first, long count) throws IOException {
    return stores.of(file.store()).bytes(file.fileName(), first, count);
  }

  /** True if the bytes of a file are where its row says. */
  public boolean has(MediaFile file) throws IOException {
    return stores.of(file.store()).has(file.fileName());
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
      String id,
      String accountId,
      Received received,
      @Nullable Instant expiry,
      Consumer<StoredMedia> reference) {
    try {
      return rows.add(id, accountId, received, expiry, reference);
    } catch (RuntimeException e) {
      stores.delete(received.store(), received.fileName());
      throw e;
    }
  }
}
