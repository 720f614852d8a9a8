package org.modelsquare.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in. Only a path on this site is ever followed. */
public final class ReturnPath {

  private ReturnPath() {}

  /** The given path if it stays on this site, else the fallback. */
  public static URI orElse(@Nullable String path, String fallback) {
    return URI.create(isLocal(path) ? path : fallback);
  }

  /** True for an absolute path of this site, with nothing that a browser reads as another host. */
  public static boolean isLocal(@Nullable String path) {
    if (path == null || !path.startsWith("/") || path.startsWith("//") || path.length() > 2048) {
      return false;
    }
    if (path.chars().anyMatch(c -> c < 0x21 || c > 0x7e || c == '\\')) {
      return false;
    }
    try {
      URI uri = URI.create(path);
      return uri.getScheme() == null && uri.getRawAuthority() == null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
