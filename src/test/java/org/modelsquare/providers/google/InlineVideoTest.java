package org.modelsquare.providers.google;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.modelsquare.providers.RemoteContent;

/** Videos inside answers. */
class InlineVideoTest {

  private static final String PICTURE_FIRST =
      "{\"steps\":[{\"type\":\"user_input\",\"content\":[{\"type\":\"image\",\"data\":\"AAAA\"}]},"
          + "{\"type\":\"model_output\",\"content\":[{\"type\":\"video\",\"data\":\"";

  @Test
  void theVideoIsUnpackedAndNotThePicture() throws IOException {
    byte[] bytes = new byte[5 << 20];
    new Random(3).nextBytes(bytes);
    byte[] answer = answer(bytes);
    assertTrue(InlineVideo.isBegunIn(Arrays.copyOf(answer, 1 << 20)));
    try (RemoteContent content = InlineVideo.unpack(new ByteArrayInputStream(answer))) {
      assertEquals(bytes.length, content.length());
      assertArrayEquals(bytes, content.body().readAllBytes());
    }
  }

  @Test
  void whatIsNoVideoIsRefused() {
    for (String answer :
        new String[] {"", "[]", "<html>", "{\"type\":\"image\",\"data\":\"AA\"}"}) {
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      assertFalse(InlineVideo.isBegunIn(bytes));
      assertThrows(IOException.class, () -> InlineVideo.unpack(new ByteArrayInputStream(bytes)));
    }
  }

  @Test
  void aVideoThatBreaksOffIsRefused() {
    byte[] half = Arrays.copyOf(answer(new byte[3000]), 2000);
    assertThrows(IOException.class, () -> InlineVideo.unpack(new ByteArrayInputStream(half)));
  }

  private static byte[] answer(byte[] video) {
    String data = Base64.getEncoder().encodeToString(video);
    return (PICTURE_FIRST + data + "\"}]}]}").getBytes(StandardCharsets.UTF_8);
  }
}
