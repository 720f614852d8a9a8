package org.modelsquare.admin.users;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts an operator looks for.
 *
 * @param q part of an email, or an account's whole id; empty for all
 * @param standing one of {@link #STANDINGS}, or empty for any
 * @param group whose limits they have; empty for any
 * @param page how many pages to skip
 */
record UserFilter(String q, String standing, String group, int page) {

  private static final Set<String> STANDINGS = Set.of("open", "operator", "suspended");
  private static final int LAST_PAGE = 1_000_000;

  static UserFilter of(
      @Nullable String q,
      @Nullable String standing,
      @Nullable String group,
      @Nullable Integer page) {
    return new UserFilter(
        Objects.requireNonNullElse(q, "").strip(),
        standing != null && STANDINGS.contains(standing) ? standing : "",
        Objects.requireNonNullElse(group, ""),
        page == null || page < 0 || page > LAST_PAGE ? 0 : page);
  }

  /** The address's query of the page after this one. */
  public String next() {
    return "?q=%s&standing=%s&group=%s&page=%d"
        .formatted(
            URLEncoder.encode(q, StandardCharsets.UTF_8),
            standing,
            URLEncoder.encode(group, StandardCharsets.UTF_8),
            page + 1);
  }
}
