package org.modelsquare.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelsquare.core.Credits;
import org.modelsquare.core.Sql;

/** Reads keys from rows. */
final class KeyRow {

  private KeyRow() {}

  static ApiKey read(ResultSet row) throws SQLException {
    return new ApiKey(
        row.getString("id"),
        row.getString("account_id"),
        row.getString("name"),
        scopes(texts(row, "scopes")),
        Collections.unmodifiableSet(new LinkedHashSet<>(texts(row, "models"))),
        texts(row, "networks"),
        Sql.optionalInstant(row, "expires_at"),
        limits(row),
        row.getString("prefix"),
        row.getString("last_four"),
        row.getString("made_by"),
        times(row));
  }

  static KeyLimits limits(ResultSet row) throws SQLException {
    return new KeyLimits(
        credits(row, "limit_total"), credits(row, "limit_day"), credits(row, "limit_month"));
  }

  private static KeyTimes times(ResultSet row) throws SQLException {
    return new KeyTimes(
        Sql.instant(row, "created_at"),
        Sql.optionalInstant(row, "paused_at"),
        Sql.optionalInstant(row, "revoked_at"),
        Sql.optionalInstant(row, "first_used_at"),
        Sql.optionalInstant(row, "last_used_at"),
        row.getString("last_used_network"),
        Sql.optionalInstant(row, "old_until"));
  }

  private static Set<Scope> scopes(List<String> codes) {
    EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
    codes.forEach(code -> Scope.find(code).ifPresent(scopes::add));
    return Collections.unmodifiableSet(scopes);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static @Nullable Credits credits(ResultSet row, String column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull() ? null : new Credits(micros);
  }
}
