package org.modelsquare.providers.sandbox.clip;

import java.util.List;

/** The {@code ftyp} and {@code moov} boxes of a clip, which come before its pictures. */
final class MovieHeader {
  /** Ticks for each picture; the time scale is this many times the picture rate. */
  private static final int TICKS = 512;

  private static final int MDAT_HEADER = 8;

  private static final int[] UNITY_MATRIX = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};

  private final FrameGeometry frame;
  private final Track track;
  private final int timescale;
  private final int duration;
  private final SampleDescription description;
  private final Box metadata;

  MovieHeader(FrameGeometry frame, int framesPerSecond, Track track, String title) {
    this.frame = frame;
    this.track = track;
    this.timescale = framesPerSecond * TICKS;
    this.duration = track.pictures().size() * TICKS;
    this.description = new SampleDescription(frame, framesPerSecond);
    this.metadata = ClipMetadata.of(title);
  }

  byte[] toBytes() {
    Box type = Box.of("ftyp").text("isom").i32(0x200).text("isomiso2avc1mp41");
    // The offset of the pictures does not change the size of the box that holds it.
    int offset = type.length() + movie(0).length() + MDAT_HEADER;
    byte[] head = type.toBytes();
    byte[] movie = movie(offset).toBytes();
    byte[] all = new byte[head.length + movie.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(movie, 0, all, head.length, movie.length);
    return all;
  }

  private Box movie(int offset) {
    Box header = Box.full("mvhd", 0).i32(0, 0, timescale, duration, 0x10000);
    header.i16(0x100).zeros(10).i32(UNITY_MATRIX).zeros(24).i32(2);
    return Box.of("moov", header, track(offset), metadata);
  }

  private Box track(int offset) {
    Box header = Box.full("tkhd", 3).i32(0, 0, 1, 0, duration).zeros(16).i32(UNITY_MATRIX);
    header.i32(frame.width() << 16, frame.height() << 16);
    return Box.of("trak", header, media(offset));
  }

  private Box media(int offset) {
    int undetermined = ('u' - 0x60) << 10 | ('n' - 0x60) << 5 | 'd' - 0x60;
    Box header = Box.full("mdhd", 0).i32(0, 0, timescale, duration).i16(undetermined).i16(0);
    Box handler = Box.full("hdlr", 0).i32(0).text("vide").zeros(12).text("VideoHandler\0");
    Box location = Box.full("dref", 0).i32(1).add(Box.full("url ", 1));
    return Box.of(
        "mdia",
        header,
        handler,
        Box.of(
            "minf",
            Box.full("vmhd", 1).zeros(8),
            Box.of("dinf", location),
            Box.of("stbl", description.box(), times(), keys(), chunks(), sizes(), place(offset))));
  }

  private Box times() {
    return Box.full("stts", 0).i32(1, track.pictures().size(), TICKS);
  }

  private Box keys() {
    List<Integer> keys = track.keys();
    Box box = Box.full("stss", 0).i32(keys.size());
    keys.forEach(box::i32);
    return box;
  }

  private Box chunks() {
    return Box.full("stsc", 0).i32(1, 1, track.pictures().size(), 1);
  }

  private Box sizes() {
    Box box = Box.full("stsz", 0).i32(0, track.pictures().size());
    for (byte[] picture : track.pictures()) {
      box.i32(picture.length + Track.LENGTH_PREFIX);
    }
    return box;
  }

  private Box place(int offset) {
    return Box.full("stco", 0).i32(1, offset);
  }
}
