package org.modelsquare.testing.s3;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** Gives the application under test a bucket for its files. */
public class S3Resource implements QuarkusTestResourceLifecycleManager {

  private S3Server server;

  @Override
  public Map<String, String> start() {
    try {
      server = S3Server.start(Files.createTempDirectory("s3-test"), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "modelsquare.media.store", "s3",
        "modelsquare.media.s3.endpoint", server.endpoint().toString(),
        "modelsquare.media.s3.bucket", S3Server.BUCKET,
        "modelsquare.media.s3.access-key", S3Server.ACCESS_KEY,
        "modelsquare.media.s3.secret-key", S3Server.SECRET_KEY);
  }

  @Override
  public void stop() {
    server.close();
  }
}
