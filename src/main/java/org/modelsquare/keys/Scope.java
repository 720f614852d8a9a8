package org.modelsquare.keys;

import java.util.Optional;
import java.util.stream.Stream;

/** One thing that a key may do. */
public enum Scope {
  /** Submit and cancel video generations. */
  VIDEOS_WRITE("videos:write"),
  /** See video generations and their results. */
  VIDEOS_READ("videos:read"),
  /** Upload reference images. */
  UPLOADS_WRITE("uploads:write"),
  /** See what can be spent. */
  BALANCE_READ("balance:read"),
  /** Create further keys that may do no more than this one. */
  KEYS_WRITE("keys:write");

  private final String code;

  Scope(String code) {
    this.code = code;
  }

  /** The stable name, such as {@code videos:write}. */
  public String code() {
    return code;
  }

  /** Finds a scope by its stable name. */
  public static Optional<Scope> find(String code) {
    return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
