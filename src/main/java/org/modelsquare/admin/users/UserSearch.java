package org.modelsquare.admin.users;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.modelsquare.admin.users.UserList.Line;
import org.modelsquare.core.Sql;
import org.modelsquare.limits.RateGroup;
import org.modelsquare.limits.RateGroups;

/** Finds accounts. */
@Singleton
class UserSearch {

  private static final int PAGE = 50;

  private static final String QUERY =
      """
      select id, email, display_name, operator, suspended_at is not null as suspended,
        created_at, rate_group
      from account
      where (? = '' or id = ? or position(? in email) > 0)
        and (? = '' or rate_group = ?)
        and case ?
          when 'suspended' then suspended_at is not null
          when 'operator' then operator and suspended_at is null
          when 'open' then not operator and suspended_at is null
          else true end
      order by id desc offset ? limit ?
      """;

  private final Sql sql;
  private final RateGroups groups;

  UserSearch(Sql sql, RateGroups groups) {
    this.sql = sql;
    this.groups = groups;
  }

  /** The accounts that pass, the newest first. */
  UserList find(UserFilter filter) {
    List<Line> found =
        sql.all(
            QUERY,
            row ->
                new Line(
                    row.getString("id"),
                    row.getString("email"),
                    row.getString("display_name"),
                    row.getBoolean("operator"),
                    row.getBoolean("suspended"),
                    Sql.instant(row, "created_at"),
                    row.getString("rate_group")),
            filter.q(),
            filter.q(),
            filter.q().toLowerCase(Locale.ROOT),
            filter.group(),
            filter.group(),
            filter.standing(),
            filter.page() * PAGE,
            PAGE + 1);
    boolean more = found.size() > PAGE;
    return new UserList(
        filter,
        more ? found.subList(0, PAGE) : found,
        more,
        groups.all().stream().map(RateGroup::name).toList());
  }
}
