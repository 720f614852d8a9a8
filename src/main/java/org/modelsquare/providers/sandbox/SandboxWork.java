package org.modelsquare.providers.sandbox;

import com.github.f4b6a3.ulid.Ulid;
import java.time.Instant;
import org.modelsquare.providers.sandbox.clip.ClipSpec;

/**
 * Everything the sandbox knows about one video. It has no store: all this stands in the remote id.
 *
 * @param ulid from our own reference; also says when the work was ordered
 * @param seconds of the clip
 * @param lines of the resolution class: 720 for {@code 720p}
 * @param across first number of the aspect ratio
 * @param down second number of the aspect ratio
 * @param seed which scene is drawn
 */
record SandboxWork(
    Ulid ulid, Scenario scenario, int seconds, int lines, int across, int down, int seed) {

  private static final int LONGEST = 60;
  private static final int FEWEST_LINES = 240;
  private static final int MOST_LINES = 2160;
  private static final int LARGEST_TERM = 21;

  SandboxWork {
    check("duration", seconds, 1, LONGEST);
    check("resolution", lines, FEWEST_LINES, MOST_LINES);
    check("aspect_ratio", across, 1, LARGEST_TERM);
    check("aspect_ratio", down, 1, LARGEST_TERM);
    // A picture that cannot be coded is refused now, not when somebody wants to see it.
    ClipSpec.of(lines + "p", across + ":" + down, seconds, seed);
  }

  Instant orderedAt() {
    return ulid.getInstant();
  }

  ClipSpec clip() {
    return ClipSpec.of(lines + "p", across + ":" + down, seconds, seed);
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(name + " out of range: " + value);
    }
  }
}
