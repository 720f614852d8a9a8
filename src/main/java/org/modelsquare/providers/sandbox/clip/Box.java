package org.modelsquare.providers.sandbox.clip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** An ISO base media box under construction: a length, a four-letter type and its content. */
final class Box {
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  private Box(String type) {
    i32(0);
    content.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Box of(String type, Box... children) {
    Box box = new Box(type);
    for (Box child : children) {
      box.add(child);
    }
    return box;
  }

  /** A box with the version and flags that most leaf boxes begin with. */
  static Box full(String type, int flags) {
    return new Box(type).i32(flags);
  }

  Box add(Box child) {
    return bytes(child.toBytes());
  }

  Box i8(int value) {
    content.write(value);
    return this;
  }

  Box i16(int value) {
    return i8(value >> 8).i8(value);
  }

  Box i32(int value) {
    return i16(value >> 16).i16(value);
  }

  Box i32(int... values) {
    for (int value : values) {
      i32(value);
    }
    return this;
  }

  Box zeros(int count) {
    return bytes(new byte[count]);
  }

  Box text(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  Box bytes(byte[] bytes) {
    content.writeBytes(bytes);
    return this;
  }

  int length() {
    return content.size();
  }

  byte[] toBytes() {
    byte[] bytes = content.toByteArray();
    for (int i = 0; i < 4; i++) {
      bytes[i] = (byte) (bytes.length >> 24 - 8 * i);
    }
    return bytes;
  }
}
