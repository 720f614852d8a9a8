package org.modelsquare.providers;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How far a video is at the provider. */
public sealed interface RemoteStatus {

  /** Accepted, not begun. */
  record Queued() implements RemoteStatus {}

  /**
   * Being made.
   *
   * @param progress 0 to 100 where the provider reports it
   */
  record Running(@Nullable Integer progress) implements RemoteStatus {}

  /** Done, to be fetched. */
  record Succeeded(RemoteVideo video) implements RemoteStatus {}

  /** Ended without a video. */
  record Failed(RemoteFailure failure) implements RemoteStatus {}

  /**
   * No usable answer this time: a network fault, 429, 5xx or something that cannot be read.
   *
   * @param retryAfter how long the provider asks to be left alone, if it does
   */
  record Unavailable(String evidence, @Nullable Duration retryAfter) implements RemoteStatus {}
}
