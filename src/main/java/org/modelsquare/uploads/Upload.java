package org.modelsquare.uploads;

import java.time.Instant;
import org.modelsquare.uploads.images.ImageFormat;

/**
 * An image that an account brought along.
 *
 * @param id such as {@code upload_01K8SGYNNNVBQTXNR4MM964S7K}
 * @param mediaId the file in the vault
 * @param path the path of its address: whoever knows it may read the image
 * @param url its whole address
 * @param size in bytes, as stored
 * @param width in pixels
 * @param height in pixels
 * @param lastUsedAt when it was brought or last named in an order
 */
public record Upload(
    String id,
    String accountId,
    String mediaId,
    String path,
    String url,
    ImageFormat format,
    long size,
    int width,
    int height,
    Instant createdAt,
    Instant lastUsedAt) {

  /** The content type. */
  public String mimeType() {
    return format.mimeType();
  }
}
