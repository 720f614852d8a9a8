package org.modelsquare.providers.kling;

import java.util.Optional;

/** The kinds of tasks, each with its own path, under which alone its tasks can be asked for. */
enum KlingFamily {
  TEXT("text2video"),
  IMAGE("image2video"),
  OMNI("omni-video");

  private final String path;

  KlingFamily(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  static Optional<KlingFamily> of(String path) {
    for (KlingFamily each : values()) {
      if (each.path.equals(path)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
