package org.modelsquare.core;

import com.github.f4b6a3.ulid.UlidCreator;

/** Makes the ids that people see: a prefix that names the kind and a ULID, in order of creation. */
public final class PublicId {

  private PublicId() {}

  /** A fresh id such as {@code video_01K8SGYNNNVBQTXNR4MM964S7K}. */
  public static String next(String prefix) {
    return prefix + "_" + UlidCreator.getMonotonicUlid();
  }
}
