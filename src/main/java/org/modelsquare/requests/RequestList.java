package org.modelsquare.requests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelsquare.keys.ApiKey;

/**
 * A page of an account's requests.
 *
 * @param rows the requests, newest first
 * @param filter what is filtered by
 * @param keys the account's keys, for the filter
 * @param sought the request id that was looked for in vain; empty if none was
 * @param older cursor of the next page; null on the last
 */
public record RequestList(
    List<RequestRow> rows,
    RequestFilter filter,
    List<ApiKey> keys,
    String sought,
    @Nullable String older) {

  /** What the status can be filtered by. */
  public List<String> statuses() {
    return Stream.of(RequestFilter.StatusClass.values())
        .map(RequestFilter.StatusClass::code)
        .filter(code -> !code.isEmpty())
        .toList();
  }

  public String status() {
    return filter.statusClass().code();
  }

  public boolean isFiltered() {
    return !filter.keyId().isEmpty() || !status().isEmpty();
  }

  /** The query of the next page. */
  public String olderQuery() {
    String key = URLEncoder.encode(filter.keyId(), StandardCharsets.UTF_8);
    return "?status=" + status() + "&key=" + key + "&before=" + older;
  }
}
