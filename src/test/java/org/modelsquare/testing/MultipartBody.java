package org.modelsquare.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A form with files, byte for byte as browsers send it. */
public final class MultipartBody {

  private static final String BOUNDARY = "----geckoformboundary7d1c0b";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** The content type to send it under. */
  public static String type() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  /** Adds a plain field. */
  public MultipartBody field(String name, String value) {
    begin("name=\"" + name + "\"\r\n");
    text("\r\n" + value + "\r\n");
    return this;
  }

  /** Adds a file, under whatever name and type the sender likes. */
  public MultipartBody file(String name, String fileName, String type, byte[] content) {
    begin("name=\"" + name + "\"; filename=\"" + fileName + "\"\r\n");
    text("Content-Type: " + type + "\r\n\r\n");
    bytes.writeBytes(content);
    text("\r\n");
    return this;
  }

  /** All of it. */
  public byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(bytes.toByteArray());
    whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return whole.toByteArray();
  }

  private void begin(String disposition) {
    text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition);
  }

  private void text(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
