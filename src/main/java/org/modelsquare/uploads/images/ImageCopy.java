package org.modelsquare.uploads.images;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import org.modelsquare.uploads.images.ImageRejected.Reason;

/**
 * Copies an image without what it tells about its maker: the parts that make the picture are
 * copied, everything else is left out. Only the structure is read, never a pixel, so that the
 * memory needed is the same for every file.
 */
public final class ImageCopy {

  private static final int SNIFFED = 12;

  private ImageCopy() {}

  /**
   * Copies one image; what follows it in the stream is not read.
   *
   * @throws ImageRejected if it is none, is broken or is too large a picture
   */
  public static ImageFacts run(InputStream from, FileChannel to, ImageLimits limits)
      throws IOException {
    ByteSource in = new ByteSource(from);
    ImageSink out = new ImageSink(to);
    ImageFormat format = sniff(in.peek(SNIFFED));
    try {
      ImageFacts facts =
          switch (format) {
            case JPEG -> new JpegCopy(in, out, limits).run();
            case PNG -> new PngCopy(in, out, limits).run();
            case WEBP -> new WebpCopy(in, out, limits).run();
            case GIF -> new GifCopy(in, out, limits).run();
          };
      out.flush();
      return facts;
    } catch (EOFException e) {
      throw new ImageRejected(Reason.BROKEN, "the " + format + " file ends in the middle");
    }
  }

  /** By the first bytes; what the sender calls the file does not matter. */
  private static ImageFormat sniff(byte[] start) throws ImageRejected {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00FF\u00D8\u00FF")) {
      return ImageFormat.JPEG;
    }
    if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
      return ImageFormat.PNG;
    }
    if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
      return ImageFormat.GIF;
    }
    if (text.startsWith("RIFF") && text.endsWith("WEBP")) {
      return ImageFormat.WEBP;
    }
    throw new ImageRejected(Reason.UNKNOWN_FORMAT, "no JPEG, PNG, WebP or GIF");
  }
}
