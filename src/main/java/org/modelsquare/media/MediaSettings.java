package org.modelsquare.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where files are kept and for how long; all under {@code modelsquare.media}. */
@ConfigMapping(prefix = "modelsquare.media")
public interface MediaSettings {

  /** Where new files go; those of before stay where they are and remain readable. */
  @WithDefault("folder")
  StoreKind store();

  /** The shortest life of a link. */
  @WithDefault("6h")
  Duration linkLife();

  /** How long a result is kept; {@code 0} or {@code none} for ever. */
  @WithDefault("30d")
  String retention();

  /** The most results of one account that may be kept beyond that. */
  @WithDefault("100")
  int keepMost();

  /** The removal of what has expired. */
  Removal removal();

  /** The bucket; needed where files are or were kept in one. */
  S3 s3();

  /** The removal of what has expired. */
  interface Removal {

    /** Off where something else does it, such as a test. */
    @WithDefault("true")
    boolean enabled();

    /** How long between two rounds. */
    @WithDefault("10m")
    Duration every();
  }

  /** A bucket and how to get at it. */
  interface S3 {

    /** The address of the service; none for that of Amazon. */
    Optional<URI> endpoint();

    /** Where the bucket is; part of each signature. */
    @WithDefault("us-east-1")
    String region();

    /** The bucket's name. It must exist. */
    Optional<String> bucket();

    /** What the names of all objects begin with. */
    @WithDefault("media/")
    String prefix();

    /** The public half of the credentials. */
    Optional<String> accessKey();

    /** The secret half. */
    Optional<String> secretKey();

    /**
     * True for the bucket in the path instead of the host; so by default where there is an
     * endpoint.
     */
    Optional<Boolean> pathStyle();
  }
}
