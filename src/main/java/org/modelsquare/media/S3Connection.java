package org.modelsquare.media;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes the client of a bucket from what the operator has set. */
final class S3Connection {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final int TRIES = 3;

  private S3Connection() {}

  /** The bucket; empty if none is set. */
  static Optional<S3Bucket> open(MediaSettings.S3 settings, String owner) {
    if (settings.bucket().isEmpty()) {
      return Optional.empty();
    }
    List<String> missing = missing(settings);
    if (!missing.isEmpty()) {
      throw new IllegalStateException("the S3 store also needs " + String.join(", ", missing));
    }
    return Optional.of(
        new S3Bucket(client(settings), settings.bucket().orElseThrow(), settings.prefix(), owner));
  }

  private static List<String> missing(MediaSettings.S3 settings) {
    List<String> missing = new ArrayList<>();
    if (settings.accessKey().isEmpty()) {
      missing.add("modelsquare.media.s3.access-key");
    }
    if (settings.secretKey().isEmpty()) {
      missing.add("modelsquare.media.s3.secret-key");
    }
    return missing;
  }

  private static S3Client client(MediaSettings.S3 settings) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(settings.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        settings.accessKey().orElseThrow(), settings.secretKey().orElseThrow())))
            .forcePathStyle(settings.pathStyle().orElse(settings.endpoint().isPresent()))
            // Not every service that speaks S3 knows Amazon's newer checksums or its chunks.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
            .overrideConfiguration(
                o ->
                    o.defaultProfileFile(ProfileFile.aggregator().build())
                        .retryStrategy(retry -> retry.maxAttempts(TRIES)))
            .httpClient(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(CONNECT)
                    .socketTimeout(SILENCE)
                    .build());
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }
}
