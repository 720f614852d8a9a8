package org.modelsquare.limits;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.modelsquare.core.Sql;

/** Which account is in which group of the rate limits; remembered for half a minute. */
@Singleton
public class RateGroups {

  static final String DEFAULT = "default";

  private static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final int MOST = 10_000;

  private final Sql sql;
  private final Clock clock;
  private final RateSettings settings;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  RateGroups(Sql sql, Clock clock, RateSettings settings) {
    this.sql = sql;
    this.clock = clock;
    this.settings = settings;
  }

  /** The names of all groups. */
  public Set<String> names() {
    return settings.groups().keySet();
  }

  /** All groups, by name. */
  public List<RateGroup> all() {
    return settings.groups().entrySet().stream()
        .map(
            each -> new RateGroup(each.getKey(), each.getValue().submit(), each.getValue().query()))
        .sorted(Comparator.comparing(RateGroup::name))
        .toList();
  }

  /** The group that an account was put into, as the database says now. */
  public String assigned(String accountId) {
    return sql.first(
            "select rate_group from account where id = ?",
            row -> row.getString("rate_group"),
            accountId)
        .orElse(DEFAULT);
  }

  /** Puts an account into a group; false if there is no such account. */
  public boolean assign(String accountId, String group) {
    if (!names().contains(group)) {
      throw new IllegalArgumentException("no such group of the rate limits: " + group);
    }
    boolean assigned =
        sql.update("update account set rate_group = ? where id = ?", group, accountId) == 1;
    known.remove(accountId);
    return assigned;
  }

  /** An account's group; the default one for a group that is no longer configured. */
  String of(String accountId) {
    Instant now = clock.instant();
    Known remembered = known.get(accountId);
    if (remembered != null && now.isBefore(remembered.until)) {
      return remembered.group;
    }
    String assigned = assigned(accountId);
    String group = settings.groups().containsKey(assigned) ? assigned : DEFAULT;
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(accountId, new Known(group, now.plus(REMEMBERED)));
    return group;
  }

  private record Known(String group, Instant until) {}
}
