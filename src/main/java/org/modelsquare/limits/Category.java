package org.modelsquare.limits;

import java.util.Set;

/** What is counted apart. */
public enum Category {
  /** Whatever starts work or makes something. */
  SUBMIT("async_submit"),

  /** Whatever only asks, prices or takes back. */
  QUERY("async_query");

  private static final Set<String> ASKING = Set.of("/v1/videos/quote", "/v1/mcp");

  private final String code;

  Category(String code) {
    this.code = code;
  }

  /** The name in the headers. */
  public String code() {
    return code;
  }

  /**
   * What a request counts as: a quote makes nothing, a cancellation must always be possible, and of
   * what agents do only the orders are submissions, which are counted when they are seen.
   */
  public static Category of(String method, String path) {
    return method.equals("POST") && !ASKING.contains(path) ? SUBMIT : QUERY;
  }
}
