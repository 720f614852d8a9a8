package org.modelsquare.jobs.pages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modelsquare.media.MediaFile;

/**
 * What becomes of a job's video.
 *
 * @param file what is known of it; null if there never was one
 * @param url a whole address under which it can be played, for copying; empty if it is gone
 * @param count how many results the account keeps beyond their time
 * @param keepMost how many it may
 * @param now the time of the answer
 */
public record Vault(@Nullable MediaFile file, String url, int count, int keepMost, Instant now) {

  /** Of a job without a video. */
  static final Vault EMPTY = new Vault(null, "", 0, 0, Instant.EPOCH);

  /** True while there is something to play. */
  public boolean isThere() {
    return file != null && file.goneSince(now) == null;
  }

  /** True if its owner wants it kept. */
  public boolean isKept() {
    return isThere() && file != null && file.keptAt() != null;
  }

  /** True if it goes by itself some day, and may be kept instead. */
  public boolean isKeepable() {
    return isThere() && file != null && file.end() != null && count < keepMost;
  }

  /** True if it would have to go as nothing more may be kept. */
  public boolean isFull() {
    return isThere() && file != null && file.end() != null && count >= keepMost;
  }

  /** When it goes; null if never or gone. */
  public @Nullable Instant until() {
    return file == null || !isThere() ? null : file.end();
  }

  /** Since when it is gone; null while it is there. */
  public @Nullable Instant gone() {
    return file == null ? null : file.goneSince(now);
  }
}
