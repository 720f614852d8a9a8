package org.modelsquare.admin.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One thing that an operator did.
 *
 * @param actor the operator's email; the account's id if the account is gone
 * @param action such as {@code codes.made}
 * @param subject the id of what was acted upon
 * @param detail what was changed
 * @param before what it found, as lines of {@code name=value}; empty if nothing
 * @param after what it left
 */
record AuditLine(
    long id,
    Instant at,
    String actor,
    String action,
    String subject,
    String detail,
    String before,
    String after) {

  /** The page on which the subject can be looked at, below the area; empty if there is none. */
  public String page() {
    if (subject.startsWith("acct_")) {
      return "users/" + subject;
    }
    if (subject.startsWith("video_")) {
      return "jobs/" + subject;
    }
    if (subject.startsWith("ann_")) {
      return "announcements/" + subject;
    }
    return subject.startsWith("pacc_") ? "providers/" + subject : "";
  }

  /** The values that differ, in the order in which they were written. */
  public List<Change> changes() {
    Map<String, String> old = values(before);
    Map<String, String> now = values(after);
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(now.keySet());
    return names.stream()
        .map(each -> new Change(each, old.getOrDefault(each, ""), now.getOrDefault(each, "")))
        .filter(each -> !each.before().equals(each.after()))
        .toList();
  }

  private static Map<String, String> values(String lines) {
    Map<String, String> values = new LinkedHashMap<>();
    lines
        .lines()
        .forEach(
            line -> {
              int end = line.indexOf('=');
              values.put(end < 0 ? line : line.substring(0, end), line.substring(end + 1));
            });
    return values;
  }

  /** A value that an act changed; empty where there was or is none. */
  record Change(String name, String before, String after) {}
}
