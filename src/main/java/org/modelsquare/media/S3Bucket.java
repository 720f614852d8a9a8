package org.modelsquare.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A bucket of something that speaks S3. Each object carries the name of the house that put it
 * there, so that houses which share a bucket by mistake do not sweep each other's files.
 */
final class S3Bucket implements FileStore {

  static final String OWNER = "model-square";
  private static final Pattern NAME = Pattern.compile("media_[0-9A-Z]{26}\\.[a-z0-9]{3,4}");
  private static final int NOT_FOUND = 404;

  private final S3Client client;
  private final String bucket;
  private final String prefix;
  private final String owner;
  private final S3Upload upload;

  /** With the name of this house, which stays the same as long as its secret does. */
  S3Bucket(S3Client client, String bucket, String prefix, String owner) {
    this.client = client;
    this.bucket = bucket;
    this.prefix = prefix;
    this.owner = owner;
    this.upload = new S3Upload(client, bucket, owner);
  }

  @Override
  public StoreKind kind() {
    return StoreKind.S3;
  }

  @Override
  public void add(String fileName, Path file, String contentType) throws IOException {
    long size = Files.size(file);
    ask(
        fileName,
        () -> {
          upload.run(key(fileName), file, size, contentType);
          return size;
        });
    long there = ask(fileName, () -> client.headObject(b -> at(b, fileName)).contentLength());
    if (there != size) {
      throw new IOException("%s has %d of %d bytes in the bucket".formatted(fileName, there, size));
    }
  }

  @Override
  public MediaBytes bytes(String fileName, long first, long count) throws IOException {
    ResponseInputStream<GetObjectResponse> body =
        ask(
            fileName,
            () ->
                client.getObject(
                    b ->
                        b.bucket(bucket)
                            .key(key(fileName))
                            .range("bytes=%d-%d".formatted(first, first + count - 1))));
    return new MediaBytes.Remote(new RemoteBytes(body, count));
  }

  @Override
  public boolean has(String fileName) throws IOException {
    try {
      ask(fileName, () -> client.headObject(b -> at(b, fileName)));
      return true;
    } catch (NoSuchFileException absent) {
      return false;
    }
  }

  @Override
  public void delete(String fileName) throws IOException {
    ask(fileName, () -> client.deleteObject(b -> b.bucket(bucket).key(key(fileName))));
  }

  @Override
  public void olderThan(Instant before, Consumer<List<String>> some) throws IOException {
    ask("the list", () -> upload.abandon(prefix, before));
    String next = null;
    do {
      String from = next;
      ListObjectsV2Response page =
          ask(
              "the list",
              () ->
                  client.listObjectsV2(
                      b -> b.bucket(bucket).prefix(prefix).continuationToken(from)));
      some.accept(names(page.contents(), before));
      next = Boolean.TRUE.equals(page.isTruncated()) ? page.nextContinuationToken() : null;
    } while (next != null);
  }

  @Override
  public boolean isOurs(String fileName) throws IOException {
    try {
      return owner.equals(
          ask(fileName, () -> client.headObject(b -> at(b, fileName)).metadata().get(OWNER)));
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  @Override
  public void check() throws IOException {
    ask("the bucket " + bucket, () -> client.headBucket(b -> b.bucket(bucket)));
  }

  private List<String> names(List<S3Object> objects, Instant before) {
    List<String> names = new ArrayList<>();
    for (S3Object object : objects) {
      String name = object.key().substring(prefix.length());
      if (object.lastModified().isBefore(before) && NAME.matcher(name).matches()) {
        names.add(name);
      }
    }
    return names;
  }

  private void at(
      software.amazon.awssdk.services.s3.model.HeadObjectRequest.Builder request, String name) {
    request.bucket(bucket).key(key(name));
  }

  private String key(String fileName) {
    return prefix + fileName;
  }

  private static <T> T ask(String what, Supplier<T> call) throws IOException {
    try {
      return call.get();
    } catch (S3Exception e) {
      if (e.statusCode() == NOT_FOUND) {
        throw new NoSuchFileException(what, null, e.getMessage());
      }
      throw new S3Failure(what, e.statusCode(), e);
    } catch (SdkException e) {
      throw new S3Failure(what, 0, e);
    }
  }
}
