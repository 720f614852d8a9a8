package org.modelsquare.media;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.modelsquare.core.InstanceSecret;

/** The stores of the vault: one for new files, and that of older files beside it. */
@Singleton
class FileStores {

  private static final Logger LOG = Logger.getLogger(FileStores.class);
  private static final int OWNER_BYTES = 8;

  private final Spool spool;
  private final MediaFolder folder;
  private final Optional<S3Bucket> bucket;
  private final FileStore current;

  FileStores(Spool spool, MediaFolder folder, MediaSettings settings, InstanceSecret secret) {
    this.spool = spool;
    this.folder = folder;
    String owner = HexFormat.of().formatHex(secret.sign("media-owner", ""), 0, OWNER_BYTES);
    this.bucket = S3Connection.open(settings.s3(), owner);
    this.current = settings.store() == StoreKind.S3 ? required() : folder;
  }

  void start(@Observes StartupEvent event) {
    try {
      spool.sweep();
      current.check();
    } catch (NoSuchFileException e) {
      throw new IllegalStateException("modelsquare.media.s3.bucket does not exist", e);
    } catch (S3Failure e) {
      if (e.isRefusal()) {
        throw new IllegalStateException(
            "the S3 store refuses us: check modelsquare.media.s3.* (" + e.getMessage() + ")", e);
      }
      LOG.warnf("the S3 store cannot be reached yet: %s", e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("the media folder cannot be written", e);
    }
  }

  /** Where new files go. */
  FileStore current() {
    return current;
  }

  /** Where files of that kind are. */
  FileStore of(StoreKind kind) throws IOException {
    if (kind == StoreKind.FOLDER) {
      return folder;
    }
    return bucket.orElseThrow(
        () -> new IOException("a file is in S3, but modelsquare.media.s3.bucket is not set"));
  }

  /** All that are set up. */
  List<FileStore> all() {
    return Stream.concat(Stream.of(folder), bucket.stream()).toList();
  }

  void forgotten(@Observes(during = TransactionPhase.AFTER_SUCCESS) MediaForgotten event) {
    delete(event.store(), event.fileName());
  }

  /** Deletes a file; what cannot be deleted now is swept later. */
  void delete(StoreKind kind, String fileName) {
    try {
      of(kind).delete(fileName);
    } catch (IOException e) {
      LOG.warnf(e, "%s stays where it is until it is swept", fileName);
    }
  }

  private S3Bucket required() {
    return bucket.orElseThrow(
        () ->
            new IllegalStateException(
                "modelsquare.media.store=s3 needs modelsquare.media.s3.bucket,"
                    + " modelsquare.media.s3.access-key and modelsquare.media.s3.secret-key"));
  }
}
