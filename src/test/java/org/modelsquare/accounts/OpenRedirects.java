package org.modelsquare.accounts;

import java.util.stream.Stream;

/** Forms of a return address that try to lead to another site. */
final class OpenRedirects {

  private OpenRedirects() {}

  static Stream<String> forms() {
    return Stream.of(
        "https://evil.example",
        "http://evil.example/",
        "HTTPS://evil.example",
        "//evil.example",
        "///evil.example",
        "////evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "\\\\evil.example",
        "/\\/evil.example",
        "//\\evil.example",
        "\t//evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "/\r\n/evil.example",
        "\n//evil.example",
        " //evil.example",
        "/ /evil.example",
        "https:evil.example",
        "https:/evil.example",
        "https:///evil.example",
        "https:\\\\evil.example",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,hi",
        "vbscript:x",
        "mailto:a@evil.example",
        "ftp://evil.example",
        "evil.example",
        "@evil.example",
        "localhost:8081@evil.example",
        "http://localhost:8081@evil.example/",
        "http://localhost.evil.example",
        "?return=//evil.example",
        "#//evil.example",
        "/\u00a0/evil.example",
        "／／evil.example",
        "/\u0000/evil.example",
        "/en\r\nLocation: https://evil.example",
        "/en\r\nSet-Cookie: a=b",
        "//evil.example/%2f..",
        "/%zz",
        "");
  }
}
