package org.modelsquare.chaos.upstream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.modelsquare.testing.TinyVideo;

/** A video in the making. */
record Task(String id, String reference, String model, Script script) {

  private static final int FILLING = 200_000;

  /** A whole small file that no other task has. */
  byte[] video() {
    byte[] frame = TinyVideo.bytes();
    byte[] own = Arrays.copyOf(("made for " + id).getBytes(StandardCharsets.UTF_8), FILLING);
    byte[] more = TinyVideo.box("mdat", own);
    byte[] all = Arrays.copyOf(frame, frame.length + more.length);
    System.arraycopy(more, 0, all, frame.length, more.length);
    return all;
  }
}
