package org.modelsquare.media;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/** Brings a file from the disk into a bucket, a large one in parts. */
final class S3Upload {

  private static final Logger LOG = Logger.getLogger(S3Upload.class);

  /** Ten thousand parts are the most that S3 takes: enough for 160 GB. */
  private static final long PART = 16L * 1024 * 1024;

  private final S3Client client;
  private final String bucket;
  private final Map<String, String> metadata;

  S3Upload(S3Client client, String bucket, String owner) {
    this.client = client;
    this.bucket = bucket;
    this.metadata = Map.of(S3Bucket.OWNER, owner);
  }

  void run(String key, Path file, long size, String contentType) {
    if (size <= PART) {
      client.putObject(
          b -> b.bucket(bucket).key(key).contentType(contentType).metadata(metadata),
          slice(file, 0, size));
      return;
    }
    String id =
        client
            .createMultipartUpload(
                b -> b.bucket(bucket).key(key).contentType(contentType).metadata(metadata))
            .uploadId();
    try {
      List<CompletedPart> parts = parts(key, id, file, size);
      client.completeMultipartUpload(
          b -> b.bucket(bucket).key(key).uploadId(id).multipartUpload(m -> m.parts(parts)));
    } catch (RuntimeException e) {
      abandon(key, id);
      throw e;
    }
  }

  /** Gives up uploads that a crash cut off before that time; how many. */
  int abandon(String prefix, Instant before) {
    int count = 0;
    for (MultipartUpload each :
        client.listMultipartUploadsPaginator(b -> b.bucket(bucket).prefix(prefix)).uploads()) {
      if (each.initiated().isBefore(before)) {
        abandon(each.key(), each.uploadId());
        count++;
      }
    }
    return count;
  }

  private List<CompletedPart> parts(String key, String id, Path file, long size) {
    List<CompletedPart> parts = new ArrayList<>();
    for (long at = 0; at < size; at += PART) {
      int number = parts.size() + 1;
      RequestBody slice = slice(file, at, Math.min(PART, size - at));
      String tag =
          client
              .uploadPart(b -> b.bucket(bucket).key(key).uploadId(id).partNumber(number), slice)
              .eTag();
      parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    }
    return parts;
  }

  private void abandon(String key, String id) {
    try {
      client.abortMultipartUpload(b -> b.bucket(bucket).key(key).uploadId(id));
    } catch (SdkException e) {
      LOG.infof("the cut-off upload of %s stays for the sweep: %s", key, e.getMessage());
    }
  }

  /** Opened anew for each try. */
  private static RequestBody slice(Path file, long first, long count) {
    return RequestBody.fromContentProvider(
        () -> FileSlice.open(file, first, count), count, "application/octet-stream");
  }
}
