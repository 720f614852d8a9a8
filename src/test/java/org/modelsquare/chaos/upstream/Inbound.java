package org.modelsquare.chaos.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A request as it came over the wire. */
record Inbound(String method, String path, Map<String, String> headers, String body) {

  static Inbound read(InputStream in) throws IOException {
    String[] words = line(in).split(" ");
    if (words.length < 2) {
      throw new IOException("no request");
    }
    Map<String, String> headers = new HashMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      if (colon > 0) {
        headers.put(
            header.substring(0, colon).toLowerCase(Locale.ROOT),
            header.substring(colon + 1).strip());
      }
    }
    byte[] body =
        headers.getOrDefault("transfer-encoding", "").contains("chunked")
            ? chunks(in)
            : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    return new Inbound(words[0], words[1], headers, new String(body, StandardCharsets.UTF_8));
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  private static byte[] chunks(InputStream in) throws IOException {
    StringBuilder all = new StringBuilder();
    for (int size = size(in); size > 0; size = size(in)) {
      all.append(new String(in.readNBytes(size), StandardCharsets.ISO_8859_1));
      line(in);
    }
    line(in);
    return all.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).split(";")[0].strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0) {
        throw new IOException("hung up");
      }
      if (each != '\r') {
        line.append((char) each);
      }
    }
    return line.toString();
  }
}
