package org.modelsquare.providers.google;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.modelsquare.providers.RemoteContent;

/**
 * A video in Base64 inside an answer: asking for an interaction gives it so even where an address
 * was wanted. It goes through a temporary file, piece by piece, so that memory does not grow.
 */
final class InlineVideo {

  /** Stands for the address that such a video does not have. */
  static final String LOCATION = "inline";

  private static final long LARGEST = 512L << 20;
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamReadFeature.AUTO_CLOSE_SOURCE).build();

  private InlineVideo() {}

  /** True if the data of a video begin before an answer was cut off. */
  static boolean isBegunIn(byte[] beginning) {
    try (JsonParser parser = JSON.createParser(beginning)) {
      return find(parser);
    } catch (IOException e) {
      return false;
    }
  }

  /** Unpacks the first video of an answer; the file goes when the content is closed. */
  static RemoteContent unpack(InputStream answer) throws IOException {
    Path file = Files.createTempFile("inline-", ".video");
    try {
      try (JsonParser parser = JSON.createParser(answer);
          OutputStream out = new Bounded(Files.newOutputStream(file))) {
        if (!find(parser)) {
          throw new IOException("no video in the answer");
        }
        parser.readBinaryValue(out);
      }
      long size = Files.size(file);
      return new RemoteContent(
          Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), size);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Goes to the data of the first video, whose type is told before them. */
  private static boolean find(JsonParser parser) throws IOException {
    boolean video = false;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        video = false;
      } else if (token == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.START_OBJECT) {
          video = false;
        } else if (value == JsonToken.VALUE_STRING && name.equals("type")) {
          video = parser.getText().equals("video");
        } else if (value == JsonToken.VALUE_STRING && name.equals("data") && video) {
          return true;
        }
      }
    }
    return false;
  }

  /** Refuses to fill the disk. */
  private static final class Bounded extends FilterOutputStream {

    private long written;

    Bounded(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      written += length;
      if (written > LARGEST) {
        throw new IOException("a video of more than 512 MiB in one answer");
      }
      out.write(bytes, offset, length);
    }
  }
}
