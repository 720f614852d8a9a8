package org.modelsquare.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Violation;

/** A request under {@code /v1} that is refused, in the words of the contract. Unchangeable. */
public final class ApiRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final String INVALID = "invalid_request_error";

  private final int status;
  private final String type;
  private final String code;
  private final @Nullable String param;
  private final transient List<Fault> faults;
  private final transient Map<String, Object> members;
  private final transient Map<String, String> headers;

  private ApiRefusal(
      int status,
      String type,
      String code,
      String message,
      @Nullable String param,
      List<Fault> faults,
      Map<String, Object> members,
      Map<String, String> headers) {
    // No stack trace: nothing went wrong here, and refusals are many.
    super(message, null, false, false);
    this.status = status;
    this.type = type;
    this.code = code;
    this.param = param;
    this.faults = faults;
    this.members = members;
    this.headers = headers;
  }

  /**
   * A refusal.
   *
   * @param status the HTTP status
   * @param type the family, such as {@code invalid_request_error}
   * @param code what exactly, stable, for programs
   * @param message an English sentence for people; never holds a secret
   */
  public static ApiRefusal of(int status, String type, String code, String message) {
    return new ApiRefusal(status, type, code, message, null, List.of(), Map.of(), Map.of());
  }

  /** 400, for a request that is wrong as a whole or in one field. */
  public static ApiRefusal invalid(String code, String message) {
    return of(BAD_REQUEST, INVALID, code, message);
  }

  /** 404, for what is absent or somebody else's. */
  public static ApiRefusal notFound(String code, String message) {
    return of(NOT_FOUND, "not_found_error", code, message);
  }

  /**
   * 400 with all that is wrong in {@code errors[]}; the first one is also the error itself.
   *
   * @param violations at least one
   */
  public static ApiRefusal violations(List<Violation> violations) {
    List<Fault> faults = violations.stream().map(Fault::of).toList();
    Fault first = faults.get(0);
    String code = first.code().equals("unknown") ? "unknown_parameter" : "invalid_request";
    String more = faults.size() > 1 ? " (" + (faults.size() - 1) + " more in errors[])" : "";
    return new ApiRefusal(
        BAD_REQUEST,
        INVALID,
        code,
        first.message() + more,
        first.param(),
        faults,
        Map.of(),
        Map.of());
  }

  /** The same refusal, naming the field or parameter that is to blame. */
  public ApiRefusal at(String param) {
    return new ApiRefusal(status, type, code, words(), param, faults, members, headers);
  }

  /** The same refusal with one more member of {@code error}, such as {@code needed}. */
  public ApiRefusal with(String name, Object value) {
    return new ApiRefusal(
        status, type, code, words(), param, faults, and(members, name, value), headers);
  }

  /** The same refusal with one more header. */
  public ApiRefusal header(String name, String value) {
    return new ApiRefusal(
        status, type, code, words(), param, faults, members, and(headers, name, value));
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** What exactly, for programs. */
  public String code() {
    return code;
  }

  String type() {
    return type;
  }

  Optional<String> param() {
    return Optional.ofNullable(param);
  }

  List<Fault> faults() {
    return faults;
  }

  Map<String, Object> members() {
    return members;
  }

  Map<String, String> headers() {
    return headers;
  }

  String words() {
    return String.valueOf(getMessage());
  }

  private static <T> Map<String, T> and(Map<String, T> map, String name, T value) {
    Map<String, T> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return Collections.unmodifiableMap(more);
  }
}
