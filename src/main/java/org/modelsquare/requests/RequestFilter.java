package org.modelsquare.requests;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are asked for.
 *
 * @param statusClass the statuses
 * @param keyId the key; empty for any
 */
public record RequestFilter(StatusClass statusClass, String keyId) {

  /** What the address of a page says; what it says wrongly counts as not said. */
  static RequestFilter of(@Nullable String status, @Nullable String key) {
    return new RequestFilter(StatusClass.of(status), Objects.requireNonNullElse(key, "").strip());
  }

  /** Groups of statuses that one looks for together. */
  public enum StatusClass {
    /** All. */
    ANY("", 0, 999),
    /** Refused or failed. */
    ERRORS("errors", 400, 599),
    /** Answered. */
    SUCCESS("2xx", 200, 299),
    /** Refused. */
    REFUSED("4xx", 400, 499),
    /** Failed. */
    FAILED("5xx", 500, 599);

    private final String code;
    private final int least;
    private final int most;

    StatusClass(String code, int least, int most) {
      this.code = code;
      this.least = least;
      this.most = most;
    }

    static StatusClass of(@Nullable String code) {
      return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst().orElse(ANY);
    }

    /** As the address has it; empty for all. */
    public String code() {
      return code;
    }

    int least() {
      return least;
    }

    int most() {
      return most;
    }
  }
}
