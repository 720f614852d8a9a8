package org.modelsquare.jobs.history;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Violation;
import org.modelsquare.jobs.JobFilter;
import org.modelsquare.jobs.lifecycle.JobStatus;

/**
 * Which jobs somebody looks for, as it was typed; empty for any.
 *
 * @param status a status as addresses have it
 * @param model a model's id
 * @param key an API key's id
 * @param from the first day
 * @param to the last day
 * @param view {@code grid} or {@code table}
 */
public record JobSearch(
    String status, String model, String key, String from, String to, String view) {

  private static final String TABLE = "table";

  /** Reads an address by its names; a status or a view that does not exist counts as none. */
  public static JobSearch of(Function<String, @Nullable String> query) {
    String status = text(query.apply("status"));
    return new JobSearch(
        JobStatus.find(status).isPresent() ? status : "",
        text(query.apply("model")),
        text(query.apply("key")),
        text(query.apply("from")),
        text(query.apply("to")),
        text(query.apply("view")).equals(TABLE) ? TABLE : "grid");
  }

  /** True if any job could be left out. */
  public boolean isActive() {
    return !(status + model + key + from + to).isEmpty();
  }

  public boolean isTable() {
    return view.equals(TABLE);
  }

  /**
   * What is asked of the database; a day that is none leaves nothing out.
   *
   * @param zone whose days they are
   */
  public JobFilter filter(ZoneId zone) {
    LocalDate last = day(to);
    return new JobFilter(
        JobStatus.find(status).orElse(null),
        model.isEmpty() ? null : model,
        key.isEmpty() ? null : key,
        start(day(from), zone),
        start(last == null ? null : last.plusDays(1), zone));
  }

  /** Days that are none, or the wrong way round. */
  public List<Violation> violations() {
    List<Violation> wrong = new ArrayList<>();
    LocalDate first = day(from);
    LocalDate last = day(to);
    if (!from.isEmpty() && first == null) {
      wrong.add(Violation.of("from", "no_date"));
    }
    if (!to.isEmpty() && last == null) {
      wrong.add(Violation.of("to", "no_date"));
    }
    if (first != null && last != null && last.isBefore(first)) {
      wrong.add(Violation.of("to", "before_from"));
    }
    return wrong;
  }

  /** True if nothing is wrong at that field. */
  public boolean isFine(String field) {
    return violations().stream().noneMatch(each -> each.field().equals(field));
  }

  /** The same search in an address, to be followed by more: ends with an ampersand unless empty. */
  public String query() {
    return query(view);
  }

  /** The same search, looked at in another way. */
  public String query(String otherView) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("status", status);
    parts.put("model", model);
    parts.put("key", key);
    parts.put("from", from);
    parts.put("to", to);
    parts.put("view", otherView.equals(TABLE) ? TABLE : "");
    return parts.entrySet().stream()
        .filter(each -> !each.getValue().isEmpty())
        .map(each -> each.getKey() + "=" + encoded(each.getValue()) + "&")
        .collect(Collectors.joining());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static @Nullable LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      return day.getYear() < 1970 || day.getYear() > 9000 ? null : day;
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }
}
