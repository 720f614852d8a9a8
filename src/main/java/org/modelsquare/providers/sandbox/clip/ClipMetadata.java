package org.modelsquare.providers.sandbox.clip;

/** The note every clip carries about where it came from, in the tags common players show. */
final class ClipMetadata {
  static final String COMMENT = "Model Square sandbox, AI-generated test clip";

  private static final int UTF8 = 1;

  private ClipMetadata() {}

  static Box of(String title) {
    Box handler = Box.full("hdlr", 0).i32(0).text("mdirappl").zeros(9);
    Box tags =
        Box.of(
            "ilst",
            tag("\u00a9nam", title),
            tag("\u00a9too", "Model Square"),
            tag("\u00a9cmt", COMMENT));
    return Box.of("udta", Box.full("meta", 0).add(handler).add(tags));
  }

  private static Box tag(String name, String value) {
    return Box.of(name, Box.of("data").i32(UTF8, 0).text(value));
  }
}
