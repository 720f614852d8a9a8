package org.modelsquare.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.jboss.resteasy.reactive.common.headers.HeaderUtil;
import org.junit.jupiter.api.Test;

/** Whose fault an exception is. */
class BrokenFormTest {

  @Test
  void whatTheParserCannotReadIsTheSenders() {
    RuntimeException broken =
        assertThrows(
            RuntimeException.class,
            () ->
                HeaderUtil.extractQuotedValueFromHeader(
                    "multipart/form-data; boundary=", "boundary"));
    assertTrue(BrokenForm.caused(broken));
  }

  @Test
  void everythingElseIsOurs() {
    assertFalse(BrokenForm.caused(new IllegalStateException()));
    assertFalse(BrokenForm.caused(new RuntimeException(new IOException("disk full"))));
  }
}
