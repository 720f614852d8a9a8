package org.modelsquare.api.limits;

/** What is counted apart. */
public enum Category {
  /** Whatever starts work or makes something. */
  SUBMIT("async_submit"),

  /** Whatever only asks, prices or takes back. */
  QUERY("async_query");

  private final String code;

  Category(String code) {
    this.code = code;
  }

  /** The name in the headers. */
  public String code() {
    return code;
  }

  /**
   * What a request counts as: a quote makes nothing, and a cancellation must always be possible.
   */
  public static Category of(String method, String path) {
    return method.equals("POST") && !path.equals("/v1/videos/quote") ? SUBMIT : QUERY;
  }
}
