package org.modelsquare.media;

import java.io.IOException;

/** What came is not what the vault takes: too large, too slow, cut off or no video. */
public final class MediaRejected extends IOException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  MediaRejected(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** What was wrong. */
  public Reason reason() {
    return reason;
  }

  /** What can be wrong. */
  public enum Reason {
    /** More bytes than allowed. */
    TOO_LARGE,
    /** Not through within the time allowed. */
    TOO_SLOW,
    /** Fewer bytes than announced, or a video that ends in the middle. */
    TRUNCATED,
    /** No video. */
    NOT_A_VIDEO
  }
}
