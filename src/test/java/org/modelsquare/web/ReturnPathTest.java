package org.modelsquare.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/en",
        "/en/models?q=a&b=%2F",
        "/en#play",
        "/en/../zh",
        "/a:b@c",
        "/?u=http://x"
      })
  void staysHere(String path) {
    assertTrue(ReturnPath.isLocal(path));
    assertEquals(URI.create(path), ReturnPath.orElse(path, "/en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "en",
        "//x",
        "///x",
        "/\\x",
        "\\\\x",
        "http://x",
        "https:x",
        "javascript:1",
        "/ x",
        "/\tx",
        "/\r\nx",
        "/é",
        "/\u0000",
        "/%zz",
        "?x",
        "#x",
        "/[",
        "/a|b"
      })
  void leadsNowhereElse(String path) {
    assertFalse(ReturnPath.isLocal(path));
    assertEquals(URI.create("/en"), ReturnPath.orElse(path, "/en"));
  }

  @Test
  void isNotEndless() {
    assertTrue(ReturnPath.isLocal("/" + "a".repeat(2047)));
    assertFalse(ReturnPath.isLocal("/" + "a".repeat(2048)));
    assertFalse(ReturnPath.isLocal(null));
  }
}
