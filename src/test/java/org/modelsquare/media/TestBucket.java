package org.modelsquare.media;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.testing.s3.S3Server;

/** What an operator may have set. */
record TestBucket(URI address, String name, @Nullable String secret) implements MediaSettings.S3 {

  @Override
  public Optional<URI> endpoint() {
    return Optional.of(address);
  }

  @Override
  public String region() {
    return "us-east-1";
  }

  @Override
  public Optional<String> bucket() {
    return Optional.of(name);
  }

  @Override
  public String prefix() {
    return "media/";
  }

  @Override
  public Optional<String> accessKey() {
    return Optional.of(S3Server.ACCESS_KEY);
  }

  @Override
  public Optional<String> secretKey() {
    return Optional.ofNullable(secret);
  }

  @Override
  public Optional<Boolean> pathStyle() {
    return Optional.empty();
  }
}
