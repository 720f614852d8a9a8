package org.modelsquare.uploads.images;

import java.io.IOException;

/** What came is no image that the house takes. */
public final class ImageRejected extends IOException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  ImageRejected(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** What was wrong. */
  public Reason reason() {
    return reason;
  }

  /** What can be wrong. */
  public enum Reason {
    /** No JPEG, PNG, WebP or GIF, or a variant that hardly anybody reads. */
    UNKNOWN_FORMAT,
    /** More pixels, or a longer side, than allowed. */
    TOO_MANY_PIXELS,
    /** Ends in the middle, or contradicts itself. */
    BROKEN
  }
}
