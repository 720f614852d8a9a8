package org.modelsquare.providers.sandbox.clip;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A finished test clip: a playable MP4 of some tens of kilobytes for each second, drawn and coded
 * in plain Java. It is never written anywhere but to the stream it is given.
 */
public final class SandboxClip {
  /** The type to serve a clip as. */
  public static final String MEDIA_TYPE = "video/mp4";

  private static final int MDAT_HEADER = 8;

  /** Seeking lands on these; every two seconds is fine enough and halves the file. */
  private static final int KEY_INTERVAL = 2 * ClipSpec.FRAMES_PER_SECOND;

  private final byte[] header;
  private final Track track;

  private SandboxClip(byte[] header, Track track) {
    this.header = header;
    this.track = track;
  }

  /** Draws and codes the whole clip; only its coded pictures are kept. */
  public static SandboxClip render(ClipSpec spec) {
    FrameGeometry frame = spec.geometry();
    Film film = new Film(spec);
    PictureEncoder encoder = new PictureEncoder(frame);
    Track track = new Track();
    for (int i = 0; i < spec.frames(); i++) {
      int[] cells = film.picture(i);
      boolean key = i % KEY_INTERVAL == 0;
      track.add(key ? encoder.key(cells) : encoder.change(cells), key);
    }
    MovieHeader header = new MovieHeader(frame, ClipSpec.FRAMES_PER_SECOND, track, spec.label());
    return new SandboxClip(header.toBytes(), track);
  }

  /** Renders a clip and writes it to {@code out}, which stays open. */
  public static void write(ClipSpec spec, OutputStream out) throws IOException {
    render(spec).writeTo(out);
  }

  /** The exact size of the file. */
  public long length() {
    return header.length + MDAT_HEADER + track.bytes();
  }

  /**
   * Writes the file, movie header first so that it plays while it loads; leaves {@code out} open.
   */
  public void writeTo(OutputStream out) throws IOException {
    BufferedOutputStream buffered = new BufferedOutputStream(out);
    buffered.write(header);
    int32((int) track.bytes() + MDAT_HEADER, buffered);
    buffered.write(new byte[] {'m', 'd', 'a', 't'});
    for (byte[] picture : track.pictures()) {
      int32(picture.length, buffered);
      buffered.write(picture);
    }
    buffered.flush();
  }

  private static void int32(int value, OutputStream out) throws IOException {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(value >> shift);
    }
  }
}
