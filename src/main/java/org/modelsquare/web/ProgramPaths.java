package org.modelsquare.web;

/** What programs call without a session: no cookie speaks for them, so none is asked of them. */
final class ProgramPaths {

  private ProgramPaths() {}

  static boolean has(String path) {
    return path.startsWith("/v1/")
        || path.startsWith("/callbacks/")
        || path.equals("/stripe/webhook");
  }
}
