package org.modelsquare.uploads;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.modelsquare.media.MediaForm;
import org.modelsquare.media.MediaLimits;
import org.modelsquare.media.MediaRejected;
import org.modelsquare.media.MediaStore;
import org.modelsquare.media.StoredMedia;
import org.modelsquare.uploads.UploadRejected.Reason;
import org.modelsquare.uploads.UploadRows.Kept;
import org.modelsquare.uploads.images.ImageCopy;
import org.modelsquare.uploads.images.ImageFacts;
import org.modelsquare.uploads.images.ImageLimits;
import org.modelsquare.uploads.images.ImageRejected;

/** Takes images in. */
@Singleton
class UploadIntake {

  private static final int TOKEN_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final MediaStore media;
  private final UploadRows rows;
  private final UploadSettings settings;

  UploadIntake(MediaStore media, UploadRows rows, UploadSettings settings) {
    this.media = media;
    this.rows = rows;
    this.settings = settings;
  }

  void run(String id, String accountId, InputStream body, long announcedLength) throws IOException {
    checkRoom(rows.kept(accountId, false), 0);
    MediaLimits limits = new MediaLimits(settings.maxBytes(), settings.maxTime());
    ImageLimits picture = new ImageLimits(settings.maxPixels(), settings.maxSide());
    AtomicReference<ImageFacts> facts = new AtomicReference<>();
    MediaForm form =
        (from, to) -> {
          ImageFacts found = ImageCopy.run(from, to, picture);
          facts.set(found);
          return found.format().mimeType();
        };
    try {
      media.store(
          accountId,
          body,
          announcedLength,
          limits,
          form,
          stored -> enter(id, accountId, stored, Objects.requireNonNull(facts.get())));
    } catch (ImageRejected e) {
      throw new UploadRejected(reason(e.reason()), String.valueOf(e.getMessage()));
    } catch (MediaRejected e) {
      throw new UploadRejected(reason(e.reason()), String.valueOf(e.getMessage()));
    }
  }

  /** Counts again under a lock: many may come at once. */
  private void enter(String id, String accountId, StoredMedia stored, ImageFacts image) {
    checkRoom(rows.kept(accountId, true), stored.sizeBytes());
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    rows.insert(id, accountId, HexFormat.of().formatHex(token), stored, image);
  }

  private void checkRoom(Kept kept, long bytes) {
    if (kept.count() >= settings.perAccount()
        || kept.bytes() + bytes > settings.bytesPerAccount()) {
      throw new UploadRejected(
          Reason.TOO_MANY_UPLOADS,
          "%d images of %d bytes are kept".formatted(kept.count(), kept.bytes()));
    }
  }

  private static Reason reason(ImageRejected.Reason reason) {
    return switch (reason) {
      case UNKNOWN_FORMAT -> Reason.UNKNOWN_FORMAT;
      case TOO_MANY_PIXELS -> Reason.TOO_MANY_PIXELS;
      case BROKEN -> Reason.TRUNCATED;
    };
  }

  private static Reason reason(MediaRejected.Reason reason) {
    return reason == MediaRejected.Reason.TOO_LARGE ? Reason.TOO_LARGE : Reason.TRUNCATED;
  }
}
