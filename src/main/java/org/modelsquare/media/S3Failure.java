package org.modelsquare.media;

import java.io.IOException;
import software.amazon.awssdk.core.exception.SdkException;

/** The bucket did not do what it was asked. */
final class S3Failure extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;

  /** With the HTTP status of the answer, or 0 if none came. */
  S3Failure(String what, int status, SdkException cause) {
    super("S3 on " + what + ": " + cause.getMessage(), cause);
    this.status = status;
  }

  /** True if something answered, and said no: the configuration is wrong, not the network. */
  boolean isRefusal() {
    return status >= 300 && status < 500;
  }
}
