package org.modelsquare.sharing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a job's links shows.
 *
 * @param there false if the video is gone: nothing can be shared any more
 * @param until when the video goes; null for never
 * @param days what was chosen, as it was typed
 * @param withPrompt whether the prompt is to be shown
 * @param wrong what is wrong with that: {@code days}, {@code full} or nothing
 */
public record ShareSheet(
    String jobId,
    String modelId,
    boolean there,
    @Nullable Instant until,
    List<Row> rows,
    String days,
    boolean withPrompt,
    String wrong) {

  /** True if that many days are chosen. */
  public boolean isDays(String choice) {
    return days.equals(choice);
  }

  /**
   * One open link.
   *
   * @param url its whole address; empty if it was made under another secret
   */
  public record Row(ShareLink link, String url) {}
}
