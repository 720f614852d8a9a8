package org.modelsquare.uploads;

import java.util.Locale;

/** An image was not taken. */
public final class UploadRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  UploadRejected(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The reason as programs read it, such as {@code too_large}. */
  public String code() {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  /** Why an image may not be taken. */
  public enum Reason {
    /** More bytes than allowed. */
    TOO_LARGE,
    /** No JPEG, PNG, WebP or GIF by its content. */
    UNKNOWN_FORMAT,
    /** More pixels, or a longer side, than allowed. */
    TOO_MANY_PIXELS,
    /** Ends in the middle or is broken otherwise. */
    TRUNCATED,
    /** The account keeps as many images, or as many bytes of them, as it may. */
    TOO_MANY_UPLOADS
  }
}
